using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>
/// 点选领取 (T-2): the first of the team who claims it has it, up to the supplier's limit of tasks that one took from a pool and has
/// not finished. Codes: task.claimed-enough, task.skill-missing, task.not-in-this-state when somebody was faster.
/// </summary>
public sealed class ClaimTask(TaskDesk desk, TaskSight sight, Takers takers, Snapshot<Rulebooks> books, DemandOfTask demand) : TaskAct<ClaimTask.Request>(desk)
{
    public sealed record Request(Guid? Id = null, int? Version = null) : IAboutTask;

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        if (task.State == TaskState.Open && !await (await sight.Claimable(ct)).AnyAsync(t => t.Id == task.Id, ct)) throw new RuleBroken("task.not-your-pool");
        var (me, most) = (Desk.By.Id, (await books.Get(ct)).Newest<TaskBook>(TaskBook.Name).ClaimLimit);
        var inHand = await Desk.Db.WorkTasks.CountAsync(t => t.OwnerId == me && t.PoolId != null && (t.State == TaskState.Accepted || t.State == TaskState.Started), ct);
        task.Claim(Desk.By, await takers.Find(me, task.SkillCode, ct), inHand, most, Desk.Now);
        await demand.Accept(task, ct);
    }
}
