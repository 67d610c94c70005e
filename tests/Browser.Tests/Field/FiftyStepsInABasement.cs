using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Field;
using Lindian.Domain.Tasks;
using Lindian.Features.Tasks;
using Lindian.Features.Tests;
using Lindian.Features.Tests.Survival;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Lindian.Browser.Tests.Field;

/// <summary>A morning below the ground: twenty-five tasks taken and begun without a network, then the stairs up (F-2).</summary>
public sealed class FiftyStepsInABasement(ITestOutputHelper output) : IDisposable
{
    private const int Tasks = 25, Steps = 2 * Tasks;
    private static readonly bool Long = Environment.GetEnvironmentVariable("LINDIAN_LONG") is not null;
    private readonly string folder = Directory.CreateTempSubdirectory("lindian-phone").FullName;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Arrive_once_and_in_order_as_soon_as_there_is_a_network(Provider provider)
    {
        await using var browsing = await Browsing.Start(provider);
        var quarter = await browsing.Town.Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        using var line = new Line(browsing.Town.Url);
        using var driver = await Playwright.CreateAsync();
        await PhoneInHand.See(folder, []);
        await using var phone = new PhoneInHand(driver, line, folder);
        await phone.Start();
        await phone.SignsIn(manager);

        List<TaskNow> done = [];
        foreach (var slower in Long ? new[] { 1, 6 } : [1])
        {
            var times = new List<TimeSpan>();
            for (var run = 0; run < (Long ? 5 : 1); run++)
            {
                var given = await Given(leader, manager);
                await Works(phone, given, done.Count + given.Count);
                times.Add(await Returns(phone, slower));
                done.AddRange(given);
                await Arrived(browsing.Town, manager, done);
            }
            output.WriteLine($"{Steps} operations, processor {slower} times slower, from the network to nothing waiting: {times.MedianAndWorst()}");
        }
    }

    private static async Task<List<TaskNow>> Given(Person leader, Person manager)
    {
        var given = new List<TaskNow>();
        for (var i = 0; i < Tasks; i++)
            given.AddRange((await leader.Posts("/api/tasks", new { form = "CORRECTIVE", words = "重新张贴停电通知", memberIds = new[] { manager.MemberId } })).As<DispatchTasks.Answer>().Tasks);
        return given;
    }

    private static async Task Works(PhoneInHand phone, List<TaskNow> given, int inHand)
    {
        await phone.Page.ReloadAsync();
        await phone.Says($"我的任务 {inHand}"); // a task that the phone has not heard of yet leads to Today
        await phone.Goes($"tasks/{given[^1].Id}");
        await phone.Says("接单");
        await phone.LosesTheNetwork();
        foreach (var task in given)
        {
            await phone.Goes($"tasks/{task.Id}");
            await phone.Press("接单");
            await phone.Press("开始处理");
        }
        await phone.Waits(Steps);
    }

    private static async Task<TimeSpan> Returns(PhoneInHand phone, int slower)
    {
        await phone.IsSlower(slower);
        await phone.Page.EvaluateAsync("""
            () => { window.delivered = new Promise(done => addEventListener('online', () => {
              const from = performance.now(), top = document.querySelector('.top')
              const look = () => /(?<!\d)0 条待发送/.test(top.textContent) && done(performance.now() - from)
              new MutationObserver(look).observe(top, { childList: true, subtree: true, characterData: true })
            }, { once: true })) }
            """);
        await phone.FindsTheNetwork();
        await phone.Waits(0);
        var time = TimeSpan.FromMilliseconds(await phone.Page.EvaluateAsync<double>("window.delivered"));
        await phone.IsSlower(1);
        return time;
    }

    private static async Task Arrived(Town town, Person manager, List<TaskNow> done)
    {
        var (rows, states) = await town.InDb(async (db, _) => (
            await db.Set<FieldOperation>().AsNoTracking().OrderBy(o => o.Sequence).ToListAsync(),
            await db.WorkTasks.AsNoTracking().Where(t => t.OwnerId == manager.MemberId).Select(t => t.State).ToListAsync()));
        rows.Count.ShouldBe(2 * done.Count);
        rows.ShouldAllBe(o => o.Outcome == FieldOutcome.Applied);
        rows.Select(o => o.Sequence).ShouldBe(Enumerable.Range(1, rows.Count));
        rows.Select(o => (o.Kind, o.SubjectId)).ShouldBe(done.SelectMany(t => new[] { ("task.acceptance", t.Id), ("task.start", t.Id) }));
        states.Count.ShouldBe(done.Count);
        states.ShouldAllBe(state => state == TaskState.Started);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
