namespace Lindian.Domain.Tasks;

/// <summary>Somebody who might take a task, with what they are qualified for on the day.</summary>
/// <param name="Skills">Codes of the skills that have not expired.</param>
public sealed record Taker(Guid MemberId, IReadOnlyCollection<string> Skills);

/// <summary>下达, 领取, 接受, 拒绝, 转派: how a task comes to who does it.</summary>
public static class HandingOut
{
    public static WorkTask Make(TaskBrief brief, long serial)
    {
        if (brief.Timing.PlannedFor > brief.Timing.Due) throw new BadInput("plannedFor", "task.planned-after-due");
        var task = WorkTask.Begin(serial);
        task.Raise(new TaskMade(brief));
        return task;
    }

    /// <summary>A leader, or the plan, gives it to a member.</summary>
    /// <exception cref="RuleBroken">The skill that it needs is missing or has expired .</exception>
    public static void Assign(this WorkTask task, Actor by, Taker taker, DateTime at)
    {
        task.Allow(TaskAction.Assign, by);
        task.CheckSkill(taker);
        if (task.OwnerId != taker.MemberId) task.Raise(new TaskAssigned(new(taker.MemberId, null), at));
    }

    /// <summary>Lays it out for a team or department to claim.</summary>
    public static void LayOut(this WorkTask task, Actor by, Guid poolId, DateTime at)
    {
        task.Allow(TaskAction.Assign, by);
        task.Raise(new TaskAssigned(new(null, poolId), at));
    }

    /// <summary>点选领取: the first of the pool who claims it has it, up to a limit of tasks in hand.</summary>
    /// <param name="inHand">How many open tasks the taker has claimed already.</param>
    /// <param name="most">The limit; 0 for none.</param>
    public static void Claim(this WorkTask task, Actor by, Taker taker, int inHand, int most, DateTime at)
    {
        task.Allow(TaskAction.Claim, by);
        task.CheckSkill(taker);
        if (most > 0 && inHand >= most) throw new RuleBroken("task.claimed-enough", most);
        task.Raise(new TaskClaimed(taker.MemberId, at));
    }

    /// <summary>回执: it has arrived.</summary>
    public static void Receive(this WorkTask task, Actor by, DateTime at)
    {
        task.Allow(TaskAction.Receive, by);
        if (task.ReceivedAt is null) task.Raise(new TaskReceived(at));
    }

    public static void Accept(this WorkTask task, Actor by, DateTime at)
    {
        task.Allow(TaskAction.Accept, by);
        task.Raise(new TaskAccepted(at));
    }

    /// <summary>Back to who gives it out, with a reason, and counted.</summary>
    public static void Decline(this WorkTask task, Actor by, string reasonCode, Guid? wordsId, DateTime at)
    {
        task.Allow(TaskAction.Decline, by);
        task.Raise(new TaskDeclined(by.Id, reasonCode, wordsId, at));
    }

    /// <summary>转派: the owner or a leader hands it on; what was filled in goes along.</summary>
    public static void Transfer(this WorkTask task, Actor by, Taker taker, Guid? wordsId, DateTime at)
    {
        task.Allow(TaskAction.Transfer, by);
        task.CheckSkill(taker);
        if (task.OwnerId == taker.MemberId) throw new RuleBroken("task.transfer-to-owner");
        task.Raise(new TaskTransferred(new(taker.MemberId, null), wordsId, at));
    }

    public static void Reschedule(this WorkTask task, Actor by, TaskTiming timing)
    {
        task.Allow(TaskAction.Reschedule, by);
        if (timing.PlannedFor > timing.Due) throw new BadInput("plannedFor", "task.planned-after-due");
        if (timing != new TaskTiming(task.PlannedFor, task.Due)) task.Raise(new TaskRescheduled(timing));
    }

    public static void Cancel(this WorkTask task, Actor by, string reasonCode, Guid? wordsId, DateTime at)
    {
        task.Allow(TaskAction.Cancel, by);
        task.Raise(new TaskCancelled(reasonCode, wordsId, at));
    }

    private static void CheckSkill(this WorkTask task, Taker taker)
    {
        if (task.SkillCode is { } skill && !taker.Skills.Contains(skill)) throw new RuleBroken("task.skill-missing", skill);
    }
}
