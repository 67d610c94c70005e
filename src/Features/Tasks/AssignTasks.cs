using System.Globalization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>
/// A leader gives one or more tasks to a member, lays them out for a team, or moves them to another day: what a card dropped on
/// the board or on a day of the calendar does. All or none. Codes: task.skill-missing, task.beyond-sight, task.not-in-this-state,
/// and task.given-meanwhile or task.planned-meanwhile when another leader was faster.
/// </summary>
public sealed class AssignTasks(TaskDesk desk, TaskSight sight, Takers takers, CurrentUser user, Snapshot<Organisation> organisation)
    : UseCase<AssignTasks.Request, AssignTasks.Answer>(desk.Db)
{
    public const int Most = 100;

    /// <param name="Seen">Where the leader saw them; nobody moves over another's head what has left that place.</param>
    public sealed record Request(
        IReadOnlyList<Guid> TaskIds, Guid? MemberId = null, Guid? PoolId = null, DateOnly? PlannedOn = null, IReadOnlyList<SeenTask>? Seen = null);

    /// <summary>Whose a task was on the screen of who moves it, and for which day it was planned.</summary>
    public sealed record SeenTask(Guid TaskId, Guid? OwnerId, DateOnly? PlannedOn);

    public sealed record Answer(IReadOnlyList<TaskNow> Tasks);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        List<Guid> ids = [.. request.TaskIds.Distinct()];
        if (ids.Count is 0 or > Most) throw new BadInput("taskIds", "task.choose-some", Most);
        var tree = await organisation.Get(ct);
        if (request.PoolId is { } pool && tree.Unit(pool) is not { ClosedAt: null, Kind: UnitKind.Team or UnitKind.Department or UnitKind.Region }) throw new BadInput("poolId", "task.no-such-unit");
        var place = tree.Member(request.MemberId)?.UnitId ?? request.PoolId;
        if (place is { } unit ? !tree.Covers(user.Sight, unit) : request.PlannedOn is null) throw new BadInput("memberId", "task.beyond-sight");
        var tasks = await (await sight.Own(ct)).Where(t => ids.Contains(t.Id)).ToListAsync(ct);
        if (tasks.Count != ids.Count) throw new NotFound("task");
        foreach (var task in tasks)
        {
            if (request.Seen?.FirstOrDefault(s => s.TaskId == task.Id) is { } seen) Check(task, seen, request, tree);
            await Give(task, request, ct);
        }
        return new Answer([.. tasks.Select(TaskNow.Of)]);
    }

    // what it asks for may have been done already; that is no quarrel
    private static void Check(WorkTask task, SeenTask seen, Request request, Organisation tree)
    {
        if (request.PlannedOn is null && task.OwnerId != seen.OwnerId && task.OwnerId != request.MemberId)
            throw new RuleBroken("task.given-meanwhile", task.Number, tree.Member(task.OwnerId)?.Name ?? tree.Unit(task.PoolId)?.Name ?? "—");
        if (request.PlannedOn is { } day && DayOf(task) is { } planned && planned != seen.PlannedOn && planned != day)
            throw new RuleBroken("task.planned-meanwhile", task.Number, planned.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static DateOnly? DayOf(WorkTask task) => task.PlannedFor is { } planned ? BusinessTime.Day(planned) : null;

    private async Task Give(WorkTask task, Request request, CancellationToken ct)
    {
        if (request.MemberId is { } member) task.Assign(desk.By, await takers.Find(member, task.SkillCode, ct), desk.Now);
        else if (request.PoolId is { } pool) task.LayOut(desk.By, pool, desk.Now);
        if (request.PlannedOn is { } day) task.Reschedule(desk.By, new TaskTiming(BusinessTime.StartOf(day), task.Due));
    }
}
