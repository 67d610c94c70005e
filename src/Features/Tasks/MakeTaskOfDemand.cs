using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>
/// 转现场任务 (T-1): a demand that needs a visit becomes a task, of its owner for themselves, or of a leader for somebody. Due when
/// the demand is. Codes: task.demand-closed, task.not-your-demand, task.demand-has-one, task.skill-missing, task.beyond-sight.
/// </summary>
public sealed class MakeTaskOfDemand(TaskDesk desk, TaskMaker maker, Takers takers, TaskDoor door, Snapshot<TaskForms> forms) : UseCase<MakeTaskOfDemand.Request, TaskNow>(desk.Db)
{
    /// <param name="MemberId">Who is to go; the demand's owner unless given.</param>
    public sealed record Request(Guid DemandId, string? Form = null, Guid? MemberId = null, string? Words = null, DateTimeOffset? Due = null, DateOnly? PlannedOn = null);

    protected override async Task<TaskNow> Handle(Request request, CancellationToken ct)
    {
        var demand = await door.Demand(request.DemandId, ct);
        if (demand.IsClosed || demand.State is DemandState.Reviewed or DemandState.FollowedUp) throw new RuleBroken("task.demand-closed");
        if (await desk.Db.WorkTasks.NotOver().AnyAsync(t => t.DemandId == demand.Id, ct)) throw new RuleBroken("task.demand-has-one");
        var leads = desk.By.Roles.Any(TaskLifeCycle.Leaders.Contains);
        if (!leads && !demand.IsOwnedBy(desk.By)) throw new RuleBroken("task.not-your-demand");
        var whom = leads ? request.MemberId ?? demand.OwnerId ?? desk.By.Id : desk.By.Id;
        var form = (await forms.Get(ct)).Newest(request.Form ?? (await door.Book(ct)).DemandForm);
        DateTime? due = demand.NextDue == Demand.Never || demand.NextDue <= desk.Now ? null : demand.NextDue;
        var task = await maker.Make(new TaskWish(
            form, request.Words, demand.CommunityId ?? demand.TeamId ?? demand.RegionId, new TaskSource(DemandId: demand.Id, CustomerId: demand.CustomerId), demand.Priority,
            request.PlannedOn is { } day ? Governance.BusinessTime.StartOf(day) : null, Typed.Moment(request.Due) ?? due), ct);
        var taker = await takers.FindColleague(whom, form.Skill, ct);
        if (whom == desk.By.Id) task.Claim(desk.By, taker, 0, 0, desk.Now);
        else task.Assign(desk.By, taker, desk.Now);
        return TaskNow.Of(task);
    }
}
