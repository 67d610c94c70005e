using System.Diagnostics;
using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Tasks;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Customers;
using Lindian.Features.Field.Snapshots;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Field;

/// <summary>More than a lot of everything. With LINDIAN_LONG it is two thousand tasks and five thousand premises, and the time is told.</summary>
public sealed class TakingMuchAlong(ITestOutputHelper output)
{
    private static readonly int Times = Environment.GetEnvironmentVariable("LINDIAN_LONG") == "1" ? 25 : 1;

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task However_much_it_is_it_all_goes_along(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var manager = await quarter.Manager();
        var phone = await FieldPhone.Of(manager);
        await Fill(quarter, manager, 80 * Times, 200 * Times);

        foreach (var how in new[] { "cold", "warm" })
        {
            var began = Stopwatch.GetTimestamp();
            var reply = await phone.Gets("/api/field/snapshot");
            output.WriteLine($"{here}, {how}: {80 * Times} tasks, {200 * Times} premises: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms, {reply.Body.Length / 1024} KB");
            var told = reply.As<FieldSnapshot>().Sections;
            (told.Tasks!.Data.Count, told.Premises!.Data.Count).ShouldBe((80 * Times, 200 * Times));
            told.Tasks.Data.ShouldAllBe(t => t.Words == "表箱门损坏，请更换" && t.CustomerName!.StartsWith("张三") && t.Address!.EndsWith("号楼 501") && t.Answers.Count == 1);
            told.Premises.Data.ShouldAllBe(p => p.CustomerName == "张*" && p.Room == "501" && p.AccountTail != null);
        }
    }

    private static async Task Fill(Quarter quarter, Person manager, int tasks, int premises)
    {
        foreach (var lot in Enumerable.Range(0, premises).Chunk(500)) await quarter.Town.InDb(async (db, services) =>
        {
            foreach (var number in lot) Home(db, services, quarter, number);
            return await db.SaveChangesAsync();
        });
        foreach (var lot in Enumerable.Range(0, tasks).Chunk(500)) await quarter.Town.InDb(async (db, services) =>
        {
            var residents = await db.Premises.Where(p => p.CommunityId == quarter.Community.Id && p.CustomerId != null).Select(p => p.CustomerId!.Value).Take(lot.Length).ToListAsync();
            await services.GetRequiredService<Vault>().Load(residents, CancellationToken.None);
            foreach (var number in lot) Work(db, services, quarter, manager, residents[number % residents.Count]);
            return await db.SaveChangesAsync();
        });
    }

    private static void Home(AppDb db, IServiceProvider services, Quarter quarter, int number)
    {
        var customer = services.GetRequiredService<CustomerDesk>().Register("张三" + number, null);
        var (home, vault) = (Premises.Open(NewId.Next(), customer, quarter.Community.Id, null, $"{number}号楼"), services.GetRequiredService<Vault>());
        home.Detail(vault.Seal(customer, "501"), vault.Seal(customer, $"3301234{number:00000}"), vault.Seal(customer, $"7701234{number:00000}"));
        db.Premises.Add(home);
    }

    private static void Work(AppDb db, IServiceProvider services, Quarter quarter, Person manager, Guid customer)
    {
        var (id, now) = (NewId.Next(), quarter.Town.Clock.GetUtcNow().UtcDateTime);
        var words = new Words(customer, id, services.GetRequiredService<Vault>().Seal(customer, "表箱门损坏，请更换"), "表箱门损坏，请更换");
        var task = HandingOut.Make(
            new TaskBrief(id, $"T{id:N}", TaskKind.Routine, new FormVersion("MONTHLY-VISIT", 1), null, Priority.Normal, words.Id,
                new TaskPlace(quarter.Community.Id, quarter.Team.Id, quarter.Region.Id), new TaskSource(CustomerId: customer), new TaskTiming(null, now.AddDays(3)), null, now),
            quarter.Town.Next());
        var by = Actor.Member(manager.MemberId, [Role.Manager]);
        task.Claim(by, new Taker(manager.MemberId, []), 0, 0, now);
        task.Answer(by, new FormField("MONTHLY-VISIT", "MV-HOMES", "户数", "homes", FieldType.Number), new AnswerContent("12", null, []), null, now);
        db.Words.Add(words);
        db.WorkTasks.Add(task);
    }
}
