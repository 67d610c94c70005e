using Lindian.Data;
using Lindian.Data.Maps.Outages;
using Lindian.Domain;
using Lindian.Domain.Outages;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Outages;

/// <summary>
/// Which outages a user reads and which they may change: those that touch a community within sight, and those that lie in it
/// altogether. Who leads only a part of the places leaves it to the unit above.
/// </summary>
public sealed class OutageInSight(AppDb db, CurrentUser user, Snapshot<Organisation> organisation)
{
    public async Task<IQueryable<Outage>> Seen(CancellationToken ct)
    {
        if (user.Sight.Everything) return db.Outages;
        var tree = await organisation.Get(ct);
        var units = tree.Units.Where(u => tree.Covers(user.Sight, u.Id)).Select(u => u.Id).ToList();
        return db.Outages.Where(o => o.Places.Any(p => units.Contains(p.CommunityId)));
    }

    public async Task<bool> MayChange(Outage outage, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        return outage.Places.All(p => tree.Covers(user.Sight, p.CommunityId));
    }

    /// <exception cref="NotFound">Unknown, or elsewhere.</exception>
    /// <exception cref="RuleBroken">It reaches beyond the user's part of the tree.</exception>
    public async Task<Outage> ToChange(Guid id, CancellationToken ct)
    {
        var outage = await (await Seen(ct)).SingleOrDefaultAsync(o => o.Id == id, ct) ?? throw new NotFound("outage");
        return await MayChange(outage, ct) ? outage : throw new RuleBroken("outage.reaches-beyond");
    }
}
