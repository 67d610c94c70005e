using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>How a community, or a care file in it, stands in one turn of a plan.</summary>
/// <param name="DoneAt">When it was finished, late or not.</param>
/// <param name="InTime">Finished within the period.</param>
public sealed record CoverageRow(Guid TargetId, Guid CommunityId, string Community, string? Owner, Guid? TaskId, TaskState? State, DateTime? PlannedFor, DateTime? DoneAt, bool InTime);

/// <param name="Rows">Those that were not visited come first.</param>
public sealed record Coverage(PlanPeriod Period, int Targets, int Visited, int Late, IReadOnlyList<CoverageRow> Rows)
{
    public int Percent => Targets == 0 ? 100 : 100 * Visited / Targets;

    /// <summary>The same period, counted over these rows.</summary>
    public Coverage Of(IReadOnlyList<CoverageRow> rows) =>
        new(Period, rows.Count, rows.Count(r => r.InTime), rows.Count(r => r is { DoneAt: not null, InTime: false }), rows);
}

/// <summary>
/// 覆盖率 (T-3): which community was not visited in a period. Counted over the targets of the turn: every task that it made, and
/// every community that is there today and has none.
/// </summary>
public sealed class PlanCoverage(AppDb db, PlanTurn turn, Snapshot<Organisation> organisation, TimeProvider clock)
{
    public async Task<Coverage> Of(TaskPlan plan, PlanPeriod period, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var tasks = await db.WorkTasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.PlanId == plan.Id && t.Period == period.Key && t.State != TaskState.Cancelled)
            .Select(t => new { t.Id, t.TargetId, t.CommunityId, t.OwnerId, t.State, t.PlannedFor, t.FinishedAt }).ToListAsync(ct);
        var (made, end) = (tasks.Select(t => t.TargetId).ToHashSet(), BusinessTime.StartOf(period.Last.AddDays(1)));
        var current = period.Key == PlanPeriod.Of(plan.Cycle, BusinessTime.Day(clock.Now())).Key;
        var without = current ? (await turn.Targets(plan, ct)).Where(t => !made.Contains(t.Id)) : [];
        List<CoverageRow> rows =
        [
            .. tasks.Select(t => new CoverageRow(
                t.TargetId ?? default, t.CommunityId ?? default, tree.Unit(t.CommunityId)?.Name ?? "", tree.Member(t.OwnerId)?.Name, t.Id, t.State, t.PlannedFor, t.FinishedAt, t.FinishedAt < end)),
            .. without.Select(t => new CoverageRow(t.Id, t.CommunityId, tree.Unit(t.CommunityId)?.Name ?? "", null, null, null, null, null, false)),
        ];
        return new Coverage(period, 0, 0, 0, []).Of([.. rows.OrderBy(r => r.InTime).ThenBy(r => r.DoneAt is not null).ThenBy(r => r.Community, StringComparer.Ordinal)]);
    }
}
