using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>A demand that waits for its way: the words that suggest its type, where it would go and why, and what it may repeat.</summary>
/// <param name="Target">Null when no rule fits: then somebody has to be chosen.</param>
public sealed record QueueRow(DemandRow Demand, IReadOnlyList<string> Because, Target? Target, string? To, SimilarDemand? Similar);

public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, string? After, string? Before);

/// <summary>The dispatcher's queue (D-6): as many queries for fifty demands as for one.</summary>
public sealed class DemandQueue(AppDb db, DemandList list, Routing routing, SimilarHints similar, Snapshot<Organisation> organisation)
{
    public async Task<QueuePage> Page(DemandFilter filter, DateTime now, CancellationToken ct)
    {
        var page = await list.Page(filter with { View = DemandView.Queue }, ct);
        var ids = page.Rows.Select(r => r.Id).ToList();
        var demands = await db.Demands.AsNoTracking().IgnoreAutoIncludes().Where(d => ids.Contains(d.Id)).ToListAsync(ct);
        var targets = demands.Zip(await routing.ProposeAll(demands, now, ct)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var (because, hints, tree) = (await Because(ids, ct), await similar.For(demands, ct), await organisation.Get(ct));
        return new([.. from row in page.Rows
                       let target = targets.GetValueOrDefault(row.Id)
                       select new QueueRow(row, because.GetValueOrDefault(row.Id, []), target, tree.Member(target?.OwnerId)?.Name ?? tree.Unit(target?.DepartmentId)?.Name, hints.GetValueOrDefault(row.Id))],
            page.After, page.Before);
    }

    private async Task<Dictionary<Guid, IReadOnlyList<string>>> Because(List<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Events.AsNoTracking().Where(e => ids.Contains(e.SubjectId) && e.Name == "demand.type-suggested").ToListAsync(ct);
        return rows.DistinctBy(e => e.SubjectId).ToDictionary(e => e.SubjectId, e => ((TypeSuggested)EventCatalog.Read(e)).Because);
    }
}
