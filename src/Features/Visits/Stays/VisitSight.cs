using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>Which visits a user sees: their own, and those in the communities that they lead.</summary>
public sealed class VisitSight(AppDb db, CurrentUser user, Snapshot<Organisation> organisation)
{
    public async Task<IQueryable<Visit>> Seen(CancellationToken ct)
    {
        if (!user.LeadsVisits()) return db.Visits.Where(v => v.MemberId == user.MemberId);
        if (user.Sight.Everything) return db.Visits;
        var units = await Led(ct);
        return db.Visits.Where(v => v.MemberId == user.MemberId || units.Contains(v.CommunityId));
    }

    /// <summary>Without one's own: what a leader answers for.</summary>
    public async Task<IQueryable<Visit>> OfUnit(CancellationToken ct)
    {
        if (user.Sight.Everything) return db.Visits;
        var units = await Led(ct);
        return db.Visits.Where(v => units.Contains(v.CommunityId));
    }

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<Visit> ToDecide(Guid id, CancellationToken ct) => await (await OfUnit(ct)).SingleOrDefaultAsync(v => v.Id == id, ct) ?? throw new NotFound("visit");

    /// <summary>Whether the user leads this community.</summary>
    public async Task<bool> Leads(Guid communityId, CancellationToken ct) => user.LeadsVisits() && (await organisation.Get(ct)).Covers(user.Sight, communityId);

    private async Task<List<Guid>> Led(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        return [.. tree.Units.Where(u => u.Kind == UnitKind.Community && tree.Covers(user.Sight, u.Id)).Select(u => u.Id)];
    }
}
