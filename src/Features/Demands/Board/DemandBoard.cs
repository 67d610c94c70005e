using Lindian.Data;
using Lindian.Domain.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>How many demands stand how: each figure is the length of a list, and the ones after the first are parts of it.</summary>
public sealed record BoardCounts(int Open, int Late, int Today, int Returned, int Urged, int Supervised, int Suspended)
{
    public static BoardCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public static BoardCounts operator +(BoardCounts a, BoardCounts b) =>
        new(a.Open + b.Open, a.Late + b.Late, a.Today + b.Today, a.Returned + b.Returned, a.Urged + b.Urged, a.Supervised + b.Supervised, a.Suspended + b.Suspended);
}

/// <summary>The open demands of one owner in one community. Without an owner a department has them, or nobody yet.</summary>
public sealed record BoardCell(Guid? OwnerId, Guid? DepartmentId, Guid? CommunityId, BoardCounts Counts);

/// <summary>
/// What is open within a leader's sight, added up by the database in one statement (T-5 for demands): as many branches as the
/// lists have, each by its own index over the open states, whatever the archive holds. The figures are those of the lists.
/// </summary>
public sealed class DemandBoard(AppDb db, CurrentUser user, DemandNarrowing narrowing, TimeProvider clock)
{
    public async Task<IReadOnlyList<BoardCell>> Cells(CancellationToken ct)
    {
        var (now, suspensions) = (clock.Now(), db.Set<Suspension>());
        var tomorrow = BusinessTime.StartOf(BusinessTime.Day(now).AddDays(1));
        var open = db.VisibleAll(user, all => narrowing.Of(all, new(DemandView.Open), null).Select(d => new
        {
            d.Id, d.OwnerId, DepartmentId = d.OwnerId == null ? d.DepartmentId : null, d.CommunityId, d.NextDue, d.ReturnCount, d.UrgeCount, d.SupervisedAt,
            Held = suspensions.Any(s => s.DemandId == d.Id && s.To == null),
        }));
        var rows = await open.GroupBy(d => new { d.OwnerId, d.DepartmentId, d.CommunityId }).Select(g => new
        {
            g.Key.OwnerId, g.Key.DepartmentId, g.Key.CommunityId, Open = g.Count(), Late = g.Count(d => d.NextDue < now), Today = g.Count(d => d.NextDue >= now && d.NextDue < tomorrow),
            Returned = g.Count(d => d.ReturnCount > 0), Urged = g.Count(d => d.UrgeCount > 0), Supervised = g.Count(d => d.SupervisedAt != null), Suspended = g.Count(d => d.Held),
        }).ToListAsync(ct);
        return [.. rows.Select(r => new BoardCell(r.OwnerId, r.DepartmentId, r.CommunityId, new(r.Open, r.Late, r.Today, r.Returned, r.Urged, r.Supervised, r.Suspended)))];
    }
}
