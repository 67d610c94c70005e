using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>What a plan names for one turn: the community, and the customer where it goes by care files.</summary>
/// <param name="Id">The id that the turn is unique by.</param>
public sealed record PlannedTarget(Guid Id, Guid CommunityId, Guid? CustomerId);

/// <summary>
/// Works out one turn of a plan: for whom, by whom and on which day. Days are spread over the working days of the turn, for each
/// manager by themselves, so that nobody has everything on the first.
/// </summary>
public sealed class PlanTurn(AppDb db, Snapshot<Organisation> organisation, Snapshot<NormBook> norms)
{
    /// <summary>Every open community below the unit, or every open care file there.</summary>
    public async Task<IReadOnlyList<PlannedTarget>> Targets(TaskPlan plan, CancellationToken ct)
    {
        var communities = Communities(await organisation.Get(ct), plan.UnitId);
        if (plan.Target == PlanTarget.Communities) return [.. communities.Select(c => new PlannedTarget(c.Id, c.Id, null))];
        var ids = communities.Select(c => c.Id).ToList();
        var cared = await (from file in db.CareFiles
                           where file.EndedAt == null
                           join home in db.Premises on file.CustomerId equals home.CustomerId
                           where ids.Contains(home.CommunityId)
                           select new { file.CustomerId, home.CommunityId }).ToListAsync(ct);
        return [.. cared.GroupBy(c => c.CustomerId).Select(g => new PlannedTarget(g.Key, g.Min(c => c.CommunityId), g.Key)).OrderBy(t => t.Id)];
    }

    /// <summary>The day of each target, and the end of the turn: the last working day of the period, 24:00.</summary>
    public async Task<(IReadOnlyDictionary<Guid, DateTime> Days, DateTime Due)> Days(PlanPeriod period, IReadOnlyList<PlannedTarget> targets, DateTime now, CancellationToken ct)
    {
        var (calendar, tree) = ((await norms.Get(ct)).Calendar, await organisation.Get(ct));
        var workdays = period.Workdays(calendar);
        var left = workdays.Where(d => d >= calendar.DateOf(now)).ToList();
        if (left.Count == 0) left = [workdays[^1]];
        var days = new Dictionary<Guid, DateTime>();
        foreach (var hand in targets.GroupBy(t => tree.ManagerOf(t.CommunityId, now)?.Member.Id))
        {
            var own = hand.ToList();
            foreach (var (at, target) in own.Index()) days[target.Id] = calendar.StartOf(left[((2 * at) + 1) * left.Count / (2 * own.Count)]);
        }
        return (days, calendar.StartOf(workdays[^1].AddDays(1)));
    }

    internal static IReadOnlyList<Unit> Communities(Organisation tree, Guid unitId) =>
        [.. tree.Subtree(unitId).Where(u => u is { Kind: UnitKind.Community, ClosedAt: null }).OrderBy(u => u.Code, StringComparer.Ordinal)];
}
