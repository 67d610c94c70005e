using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Outages;
using Lindian.Features.Customers;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Outages;

/// <summary>The outages of premises, or of all premises of a customer, on the one timeline (C-5): when each began, and how it stands.</summary>
public sealed class OutageTimeline(AppDb db, Texts texts, Snapshot<Organisation> organisation, TimeProvider clock) : IPremisesTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> Of(Guid? customerId, Guid? premisesId, int take, CancellationToken ct)
    {
        var customers = db.Customers.Where(c => customerId != null && (c.Id == customerId || c.MergedInto == customerId)).Select(c => c.Id);
        var homes = await db.Premises.Where(p => p.Id == premisesId || (p.CustomerId != null && customers.Contains(p.CustomerId.Value)))
            .Select(p => new { p.CommunityId, p.TransformerAreaId }).Distinct().Take(100).ToListAsync(ct);
        List<Guid> places = [.. homes.SelectMany(h => new[] { h.CommunityId, h.TransformerAreaId ?? h.CommunityId }).Distinct()];
        var ids = db.OutagePlaces.Where(p => places.Contains(p.PlaceId)).Select(p => p.OutageId);
        var newest = await db.Outages.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.From).Take(take).ToListAsync(ct);
        var (tree, now) = (await organisation.Get(ct), clock.Now());
        return [.. newest.Select(o => new TimelineEntry(
            o.From, texts.Get("outage.timeline", texts[$"outage.kind.{o.Kind}"], o.Reason, texts[$"outage.stage.{OutageSaying.StageOf(o, now)}"]),
            $"/manage/outages/{o.Id}", tree.Member(o.AnnouncedById)?.Name))];
    }
}
