using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>Plans of one's own part of the tree may be changed; those of the units above are read, as far as they reach into it.</summary>
public sealed class PlansInSight(AppDb db, CurrentUser user, Snapshot<Organisation> organisation)
{
    public async Task<IReadOnlyList<TaskPlan>> All(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var shown = tree.Shown(user.Sight);
        return [.. (await db.TaskPlans.AsNoTracking().ToListAsync(ct)).Where(p => shown.Contains(p.UnitId)).OrderBy(p => p.PausedAt is not null).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <exception cref="NotFound">Unknown, or elsewhere.</exception>
    public async Task<TaskPlan> One(Guid id, CancellationToken ct) =>
        await db.TaskPlans.SingleOrDefaultAsync(p => p.Id == id, ct) is { } plan && (await organisation.Get(ct)).Shown(user.Sight).Contains(plan.UnitId) ? plan : throw new NotFound("plan");

    /// <summary>Of a plan of the units above: as much as lies in one's own part.</summary>
    public async Task<Coverage> Part(Coverage whole, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        return whole.Of([.. whole.Rows.Where(r => tree.Covers(user.Sight, r.CommunityId))]);
    }

    /// <exception cref="RuleBroken">It belongs to a unit above.</exception>
    public async Task<TaskPlan> ToChange(Guid id, CancellationToken ct)
    {
        var plan = await One(id, ct);
        return (await organisation.Get(ct)).Covers(user.Sight, plan.UnitId) ? plan : throw new RuleBroken("plan.of-the-unit-above");
    }
}
