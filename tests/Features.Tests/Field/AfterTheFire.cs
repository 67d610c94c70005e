using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Field;
using Lindian.Data.Secrets;
using Lindian.Domain.Field;
using Lindian.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Field;

/// <summary>What must hold when all is said: looked up in the database.</summary>
internal static class AfterTheFire
{
    private static readonly (string Kind, string Event)[] Traces =
    [
        ("visit.check-in", "visit.checked-in"), ("record.make", "record.made"), ("record.photo", "record.photo-added"), ("task.answers", "task.answered"),
        ("task.photos", "task.answered"), ("task.claim", "task.claimed"),
    ];

    public static Task EachIsDoneOnce(Fire fire) => fire.Town.InDb(async (db, _) =>
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
        foreach (var (kind, name) in Traces)
        {
            foreach (var id in done[kind]) events.Count(e => e.OperationId == id && e.Name == name).ShouldBe(1, $"{kind} {id}");
        }

        return 0;
    });

    public static Task ThingsHappenedInOrder(Fire fire) => fire.Town.InDb(async (db, _) =>
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

        return 0;
    });

    // what was typed stands in the words of its task or record, or in what is kept of the operation that was parked or merged; or it still waits on the phone
    public static Task NothingIsLost(Fire fire) => fire.Town.InDb(async (db, services) =>
    {
        var vault = services.GetRequiredService<Vault>();
        var subjects = fire.All.Select(o => o.Sent.Subject).Distinct().ToList();
        var words = await db.Words.AsNoTracking().Where(w => subjects.Contains(w.SubjectId)).ToListAsync();
        await vault.LoadFor(words.Select(w => w.Text), default);
        var said = words.Select(w => vault.Open(w.Text) ?? "").Select(text => text.StartsWith('{') ? JsonSerializer.Deserialize<RecordContent>(text, EventCatalog.Json)!.Words : text).ToHashSet();
        var rows = await db.FieldOperations.AsNoTracking().Where(o => fire.Members.Contains(o.MemberId)).ToDictionaryAsync(o => o.Id);
        await vault.LoadFor(rows.Values.Select(r => r.Body), default);
        foreach (var (_, sent, heard) in fire.All)
        {
            heard?.Code.ShouldNotBe("visit.ends-before-it-begins", "on one phone nothing happened before what it did earlier");
            var typed = FireDeeds.Said(sent.Kind, sent.Body.GetRawText());
            if (typed.Length == 0 || heard?.Outcome is FieldOutcome.Waiting) continue; // still on the phone
            (said.Contains(typed) || (vault.Open(rows[sent.Id].Body) is { } body && FireDeeds.Said(sent.Kind, body) == typed)).ShouldBeTrue($"{typed}: {heard}");
        }

        return 0;
    });
}
