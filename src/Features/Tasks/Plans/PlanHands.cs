using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>
/// Into whose hands planned work belongs: the primary manager, else the first backup, who is not away on the planned day and has
/// the skill. Work that nobody has accepted yet follows when managers change or fall ill.
/// </summary>
public sealed class PlanHands(AppDb db, Takers takers, Snapshot<Organisation> organisation, TimeProvider clock)
{
    private const int Most = 500;

    public async Task<Taker?> Of(WorkTask task, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var able = Answering(tree, task.CommunityId, task.PlannedFor is { } day && day > clock.Now() ? day : clock.Now());
        if (able.Count == 0) return null;
        var skilled = await takers.All(able, ct);
        return able.Select(id => skilled[id]).FirstOrDefault(t => task.SkillCode is null || t.Skills.Contains(task.SkillCode));
    }

    /// <summary>Returns how many were handed on.</summary>
    public async Task<int> Follow(CancellationToken ct)
    {
        var (tree, now, moved) = (await organisation.Get(ct), clock.Now(), 0);
        var given = await db.WorkTasks.AsNoTracking().Where(t => t.PlanId != null && t.State == TaskState.Assigned && t.Due > now).OrderBy(t => t.Due).Take(Most * 20)
            .Select(t => new { t.Id, t.OwnerId, t.CommunityId, t.PlannedFor }).ToListAsync(ct);
        var stale = given.Where(t => HasLeftIt(tree, t.CommunityId, t.OwnerId, t.PlannedFor > now ? t.PlannedFor.Value : now)).Select(t => t.Id).Take(Most).ToList();
        foreach (var task in await db.WorkTasks.Where(t => stale.Contains(t.Id)).ToListAsync(ct))
        {
            if (await Of(task, ct) is not { } taker || taker.MemberId == task.OwnerId) continue;
            task.Transfer(Actor.System, taker, null, now);
            moved++;
        }
        await db.SaveChangesAsync(ct);
        return moved;
    }

    // whom a leader chose beyond the community keeps it, until they leave or are away
    private static bool HasLeftIt(Organisation tree, Guid? communityId, Guid? ownerId, DateTime at) =>
        tree.Member(ownerId) is not { LeftAt: null } owner || owner.IsAway(at)
        || (tree.Unit(communityId)?.Assignments.Any(a => a.MemberId == owner.Id) == true && !Answering(tree, communityId, at).Contains(owner.Id));

    private static List<Guid> Answering(Organisation tree, Guid? communityId, DateTime at)
    {
        var held = tree.Unit(communityId)?.Assignments.Where(a => a.Covers(at)).OrderByDescending(a => a.Primary).ThenBy(a => a.From) ?? Enumerable.Empty<Assignment>();
        return [.. held.Select(a => tree.Member(a.MemberId)).Where(m => m is { LeftAt: null } && !m.IsAway(at)).OfType<Member>().Select(m => m.Id).Distinct()];
    }
}
