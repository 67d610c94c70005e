using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Features.Customers;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>The demands of a customer or of premises, as the one timeline shows them (C-5): when each was raised, and how it stands.</summary>
public sealed class DemandTimeline(AppDb db, Texts texts, Snapshot<Organisation> organisation) : IPremisesTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> Of(Guid? customerId, Guid? premisesId, int take, CancellationToken ct)
    {
        var customers = db.Customers.Where(c => customerId != null && (c.Id == customerId || c.MergedInto == customerId)).Select(c => c.Id);
        var newest = await db.Demands.AsNoTracking()
            .Where(d => (premisesId != null && d.PremisesId == premisesId) || customers.Contains(d.CustomerId))
            .OrderByDescending(d => d.Serial).Take(take).Select(d => new { d.Id, d.Number, d.State, d.RaisedAt, d.OwnerId }).ToListAsync(ct);
        var tree = await organisation.Get(ct);
        return [.. newest.Select(d => new TimelineEntry(
            d.RaisedAt, texts.Get("demands.timeline", d.Number, texts[$"state.{d.State}"]), $"/manage/demands/{d.Id}", tree.Member(d.OwnerId)?.Name))];
    }
}
