using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Domain.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>A demand that waits for its way: the words that suggest its type, where it would go and why, and what it may repeat.</summary>
/// <param name="Target">Null when no rule fits: then somebody has to be chosen.</param>
/// <param name="SentBack">Why the very one who is proposed sent it back, code of the reason; null when they did not.</param>
public sealed record QueueRow(DemandRow Demand, IReadOnlyList<string> Because, Target? Target, string? To, SimilarDemand? Similar, string? SentBack);

public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, string? After, string? Before);

/// <summary>The dispatcher's queue (D-6): as many queries for fifty demands as for one.</summary>
public sealed class DemandQueue(AppDb db, DemandList list, Routing routing, SimilarHints similar, Snapshot<Organisation> organisation)
{
    private const int MostUrgent = 20;

    public async Task<QueuePage> Page(DemandFilter filter, DateTime now, CancellationToken ct)
    {
        var page = await list.Cut(filter with { View = DemandView.Queue }, DemandList.Size, ct);
        var demands = await UrgentFirst(page, filter, ct);
        var (rows, ids) = (await list.Rows(demands, ct), demands.Select(d => d.Id).ToList());
        var targets = demands.Zip(await routing.ProposeAll(demands, now, ct)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var (past, hints, tree) = (await Past(ids, ct), await similar.For(demands, ct), await organisation.Get(ct));
        return new([.. from row in rows
                       let target = targets.GetValueOrDefault(row.Id)
                       select new QueueRow(row, Because(past[row.Id]), target, tree.Member(target?.OwnerId)?.Name ?? tree.Unit(target?.DepartmentId)?.Name,
                           hints.GetValueOrDefault(row.Id), SentBack(past[row.Id], target, tree))],
            page.After, page.Before);
    }

    // a new outage does not stand behind fifty questions that are late already
    private async Task<IReadOnlyList<Demand>> UrgentFirst(DemandCut page, DemandFilter filter, CancellationToken ct)
    {
        if (filter.After is not null || filter.Before is not null) return page.Demands;
        IReadOnlyList<Demand> urgent = page.After is null
            ? [.. page.Demands.Where(d => d.Priority >= Priority.High)]
            : (await list.Cut(filter with { View = DemandView.Queue, Urgent = true }, MostUrgent, ct)).Demands;
        return [.. urgent, .. page.Demands.ExceptBy(urgent.Select(u => u.Id), d => d.Id)];
    }

    private async Task<ILookup<Guid, EventRow>> Past(List<Guid> ids, CancellationToken ct)
    {
        string[] names = ["demand.type-suggested", "demand.returned"];
        return (await db.Events.AsNoTracking().Where(e => ids.Contains(e.SubjectId) && names.Contains(e.Name)).OrderBy(e => e.Seq).ToListAsync(ct)).ToLookup(e => e.SubjectId);
    }

    private static IReadOnlyList<string> Because(IEnumerable<EventRow> past) =>
        past.Select(EventCatalog.Read).OfType<TypeSuggested>().FirstOrDefault()?.Because ?? [];

    private static string? SentBack(IEnumerable<EventRow> past, Target? target, Organisation tree) =>
        past.LastOrDefault(e => e.Name == "demand.returned") is { } last && target is not null
        && (last.ActorId == target.OwnerId || (target.DepartmentId is { } department && tree.StaffOf(department).Any(m => m.Id == last.ActorId)))
            ? ((DemandReturned)EventCatalog.Read(last)).ReasonCode
            : null;
}
