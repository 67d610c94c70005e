using System.Linq.Expressions;
using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>
/// Which demands a user sees (O-4), as branches that each have an index: their regions, communities, departments, own work,
/// where they have a part and where their department is asked to help. What no branch covers does not exist for them.
/// </summary>
public static class DemandSight
{
    /// <summary>For one demand by its key: all branches in one condition.</summary>
    public static IQueryable<Demand> Visible(this AppDb db, CurrentUser user)
    {
        if (user.Sight.Everything) return db.Demands;
        var (me, regions, communities, departments) = (user.MemberId, user.Sight.RegionIds, user.Sight.CommunityIds, user.Sight.DepartmentIds);
        var (desk, participants, assists) = (user.Is(Role.Dispatcher, Role.HallLead), db.Participants, db.Set<Assist>());
        return db.Demands.Where(d =>
            d.OwnerId == me
            || (d.RegionId != null && regions.Contains(d.RegionId.Value))
            || (d.CommunityId != null && communities.Contains(d.CommunityId.Value))
            || (d.DepartmentId != null && departments.Contains(d.DepartmentId.Value))
            || (desk && d.RegionId == null)
            || assists.Any(a => a.DemandId == d.Id && a.DoneAt == null && a.DepartmentId != null && departments.Contains(a.DepartmentId.Value))
            || participants.Any(p => p.DemandId == d.Id && p.MemberId == me));
    }

    /// <summary>For sums over what is open: where one has a part is gone through once, and only as far as it is open.</summary>
    public static IQueryable<T> VisibleAll<T>(this AppDb db, CurrentUser user, Func<IQueryable<Demand>, IQueryable<T>> narrowed) =>
        Branches(db, user, ofOpen: true).Select(branch => narrowed(db.Demands.Where(branch))).Aggregate((all, next) => all.Union(next));

    /// <summary>For lists: each branch filtered, ordered and cut by its own index, then put together.</summary>
    public static IQueryable<Demand> VisibleList(this AppDb db, CurrentUser user, DemandFilter filter, Func<IQueryable<Demand>, IQueryable<Demand>> orderedPage) =>
        Parts(db, user, filter).Select(orderedPage).Aggregate((all, next) => all.Union(next));

    /// <summary>For counts: at most so many, and no branch is read further than that.</summary>
    /// <param name="told">What of each is told; no two demands tell the same.</param>
    public static IQueryable<T> VisibleSome<T>(this AppDb db, CurrentUser user, DemandFilter filter, Func<IQueryable<Demand>, IQueryable<Demand>> narrowed, Expression<Func<Demand, T>> told, int most)
    {
        var parts = Parts(db, user, filter).Select(part => narrowed(part).Select(told).Take(most)).ToList();
        return parts.Count == 1 ? parts[0] : parts.Aggregate((all, next) => all.Union(next)).Take(most);
    }

    /// <summary>
    /// What was searched for is one set, whatever the branches: read once. One's own work is less than what one sees: its branches lead
    /// past what is done. All else goes by the branches of sight.
    /// </summary>
    private static IReadOnlyList<IQueryable<Demand>> Parts(AppDb db, CurrentUser user, DemandFilter filter) => filter switch
    {
        { View: DemandView.Mine } => [.. Work(db, user)],
        { Find.Length: > 0 } => [db.Visible(user)],
        _ => [.. Branches(db, user).Select(branch => db.Demands.Where(branch))],
    };

    private static IEnumerable<IQueryable<Demand>> Work(AppDb db, CurrentUser user)
    {
        var (me, departments, assists) = (user.MemberId, user.Sight.DepartmentIds, db.Set<Assist>());
        var inHand = db.Demands.Where(d => d.State == DemandState.Dispatched || d.State == DemandState.Accepted || d.State == DemandState.InProgress);
        yield return inHand.Where(d => d.OwnerId == me);
        foreach (var department in departments) yield return inHand.Where(d => d.OwnerId == null && d.DepartmentId == department);
        // whoever is asked sees it: by the part that they got, or as their department
        yield return db.Demands.Where(d => assists.Where(a => a.DoneAt == null && (a.MemberId == me || (a.DepartmentId != null && departments.Contains(a.DepartmentId.Value))))
            .Select(a => a.DemandId).Contains(d.Id));
    }

    /// <summary>What is not closed. Its states are named one by one, so that the indexes over them lead past the archive.</summary>
    public static IQueryable<Demand> StillOpen(this IQueryable<Demand> all) => all.Where(d =>
        d.State == DemandState.Received || d.State == DemandState.Triaged || d.State == DemandState.Dispatched || d.State == DemandState.Accepted
        || d.State == DemandState.InProgress || d.State == DemandState.Replied || d.State == DemandState.Reviewed || d.State == DemandState.FollowedUp);

    private static IEnumerable<Expression<Func<Demand, bool>>> Branches(AppDb db, CurrentUser user, bool ofOpen = false)
    {
        if (user.Sight.Everything)
        {
            yield return d => true;
            yield break;
        }
        var (me, participants, assists) = (user.MemberId, db.Participants, db.Set<Assist>());
        yield return d => d.OwnerId == me;
        if (ofOpen) yield return d => participants.Where(p => p.MemberId == me && p.Open).Select(p => p.DemandId).Contains(d.Id);
        else yield return d => participants.Any(p => p.DemandId == d.Id && p.MemberId == me);
        foreach (var region in user.Sight.RegionIds) yield return d => d.RegionId == region;
        var communities = user.Sight.CommunityIds;
        if (communities.Count > 0) yield return d => d.CommunityId != null && communities.Contains(d.CommunityId.Value);
        foreach (var department in user.Sight.DepartmentIds)
        {
            yield return d => d.DepartmentId == department;
            yield return d => assists.Any(a => a.DemandId == d.Id && a.DoneAt == null && a.DepartmentId == department);
        }
        if (user.Is(Role.Dispatcher, Role.HallLead)) yield return d => d.RegionId == null;
    }
}
