using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>
/// Which tasks a user sees (O-4): those of their part of the tree, their own, those they gave out, those laid out for a team or
/// department of theirs, and where they are asked for help. What no branch covers does not exist for them.
/// </summary>
public sealed class TaskSight(AppDb db, CurrentUser user, Snapshot<Organisation> organisation)
{
    private static readonly UnitKind[] Pools = [UnitKind.Team, UnitKind.Region, UnitKind.Department];

    public Task<IQueryable<WorkTask>> Seen(CancellationToken ct) => Within(true, ct);

    /// <summary>The same without those where one is only asked for help: what one may act upon.</summary>
    public Task<IQueryable<WorkTask>> Own(CancellationToken ct) => Within(false, ct);

    private async Task<IQueryable<WorkTask>> Within(bool asked, CancellationToken ct)
    {
        if (user.Sight.Everything) return db.WorkTasks;
        var (me, regions, communities, pools, helps) = (user.MemberId, user.Sight.RegionIds, user.Sight.CommunityIds, (await PoolsOfUser(ct)).ToList(), db.TaskHelps);
        return db.WorkTasks.Where(t =>
            t.OwnerId == me || t.MadeById == me
            || (t.RegionId != null && regions.Contains(t.RegionId.Value))
            || (t.CommunityId != null && communities.Contains(t.CommunityId.Value))
            || (t.PoolId != null && pools.Contains(t.PoolId.Value))
            || (asked && helps.Any(h => h.TaskId == t.Id && (h.MemberId == me || (h.UnitId != null && pools.Contains(h.UnitId.Value))))));
    }

    /// <summary>What this member has in hand.</summary>
    public IQueryable<WorkTask> Mine() => db.WorkTasks.Where(t =>
        t.OwnerId == user.MemberId && (t.State == TaskState.Assigned || t.State == TaskState.Accepted || t.State == TaskState.Started));

    /// <summary>What this member may take: laid out for a team or department of theirs, or in their communities and nobody's.</summary>
    public async Task<IQueryable<WorkTask>> Claimable(CancellationToken ct)
    {
        var (communities, pools) = (user.Sight.CommunityIds, (await PoolsOfUser(ct)).ToList());
        return db.WorkTasks.Where(t => t.State == TaskState.Open
            && ((t.PoolId != null && pools.Contains(t.PoolId.Value)) || (t.PoolId == null && t.CommunityId != null && communities.Contains(t.CommunityId.Value))));
    }

    /// <summary>Open questions to this member or a department of theirs.</summary>
    public IQueryable<WorkTask> AskingMe()
    {
        var (me, departments, helps) = (user.MemberId, user.Sight.DepartmentIds, db.TaskHelps);
        return db.WorkTasks.Where(t => helps.Any(h => h.TaskId == t.Id && h.AnsweredAt == null && (h.MemberId == me || (h.UnitId != null && departments.Contains(h.UnitId.Value)))));
    }

    /// <summary>The teams, regions and departments to whose work this member belongs.</summary>
    public async Task<IReadOnlyCollection<Guid>> PoolsOfUser(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var places = user.Sight.CommunityIds.Select(id => (Guid?)id).Append(tree.Member(user.MemberId)?.UnitId);
        return [.. places.SelectMany(tree.Upwards).Where(u => Pools.Contains(u.Kind)).Select(u => u.Id).Concat(user.Sight.DepartmentIds).Distinct()];
    }
}
