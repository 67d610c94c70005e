using Lindian.Data;
using Lindian.Data.Maps.Field;
using Lindian.Data.Secrets;
using Lindian.Domain.Field;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Field;

/// <summary>
/// Twenty phones, three hundred operations, lost requests, lost answers, repeats, wrong order, clocks a day off, tasks taken away: each is
/// applied once, merged or parked, in its order, and nothing that was typed is lost.
/// </summary>
public sealed class PhonesUnderFire(ITestOutputHelper output)
{
    private const int Phones = 20, Operations = 300;

    [Theory, OnEveryDatabase]
    public async Task Lose_nothing_and_do_nothing_twice(TownRef here)
    {
        var seed = Environment.GetEnvironmentVariable("LINDIAN_SEED") is { } told ? int.Parse(told, System.Globalization.CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var fire = await Fire.Of(await (await here.Open()).Quarter(), Phones, new Random(seed));
        for (var i = 0; i < Operations; i++) await fire.Step();
        await fire.CalmsDown();
        output.WriteLine(fire.Told());
        await fire.Town.InDb(async (db, services) =>
        {
            await NothingLost(db, services.GetRequiredService<Vault>(), fire);
            return 0;
        });
        await fire.PeopleDecide();
        output.WriteLine(fire.Told());
        await fire.Town.InDb(async (db, _) =>
        {
            await EachOnce(db, fire);
            await InOrder(db, fire);
            return 0;
        });
    }

    private static async Task EachOnce(AppDb db, Fire fire)
    {
        var rows = await db.FieldOperations.AsNoTracking().Where(o => fire.Members.Contains(o.MemberId)).ToListAsync();
        foreach (var (_, sent, heard) in fire.All)
        {
            heard.ShouldNotBeNull($"{sent.Kind} was never answered");
            heard.Outcome.ShouldBeOneOf(FieldOutcome.Applied, FieldOutcome.Merged, FieldOutcome.Dropped);
            rows.Single(r => r.Id == sent.Id).Outcome.ShouldBe(heard.Outcome, sent.Kind);
        }

        // one event by each that wrote one: a check-in, a record, an answer to one field
        var ids = fire.All.Select(o => o.Sent.Id).ToList();
        var events = await db.Events.AsNoTracking().Where(e => e.OperationId != null && ids.Contains(e.OperationId.Value)).Select(e => new { e.OperationId, e.Name }).ToListAsync();
        var done = fire.All.Where(o => o.Heard?.Outcome == FieldOutcome.Applied).ToLookup(o => o.Sent.Kind, o => o.Sent.Id);
        foreach (var (kind, name) in new[] { ("visit.check-in", "visit.checked-in"), ("record.make", "record.made"), ("task.answers", "task.answered"), ("task.photos", "task.answered"), ("task.claim", "task.claimed") })
        {
            foreach (var id in done[kind]) events.Count(e => e.OperationId == id && e.Name == name).ShouldBe(1, $"{kind} {id}");
        }
    }

    private static async Task InOrder(AppDb db, Fire fire)
    {
        var sequences = fire.All.ToDictionary(o => o.Sent.Id, o => (o.Device, o.Sent.Sequence, o.Sent.Subject));
        var ids = sequences.Keys.ToList();
        var events = await db.Events.AsNoTracking().Where(e => e.OperationId != null && ids.Contains(e.OperationId.Value)).OrderBy(e => e.SubjectId).ThenBy(e => e.Seq)
            .Select(e => new { e.SubjectId, Operation = e.OperationId!.Value }).ToListAsync();
        foreach (var one in events.GroupBy(e => (e.SubjectId, sequences[e.Operation].Device)))
        {
            var order = one.Where(e => sequences[e.Operation].Subject == e.SubjectId).Select(e => sequences[e.Operation].Sequence).ToList();
            order.ShouldBe(order.Order().ToList());
        }
    }

    // what was typed stands in the words of its task, or in what is kept of the operation that was parked or merged; or it still waits on the phone
    private static async Task NothingLost(AppDb db, Vault vault, Fire fire)
    {
        var tasks = fire.Tasks.Select(t => t.Id).ToList();
        var words = await db.Words.AsNoTracking().Where(w => tasks.Contains(w.SubjectId)).ToListAsync();
        await vault.LoadFor(words.Select(w => w.Text), default);
        var said = words.Select(w => vault.Open(w.Text)).ToHashSet();
        var rows = await db.FieldOperations.AsNoTracking().Where(o => fire.Members.Contains(o.MemberId)).ToDictionaryAsync(o => o.Id);
        await vault.LoadFor(rows.Values.Select(r => r.Body), default);
        foreach (var (sent, heard) in fire.All.Where(o => o.Sent.Kind == "task.answers").Select(o => (o.Sent, o.Heard)))
        {
            var typed = Fire.Typed(sent);
            if (heard?.Outcome is FieldOutcome.Waiting) continue; // still on the phone
            (said.Contains(typed) || (vault.Open(rows[sent.Id].Body) is { } body && Fire.Typed(body) == typed)).ShouldBeTrue($"{typed}: {heard}");
        }
    }
}
