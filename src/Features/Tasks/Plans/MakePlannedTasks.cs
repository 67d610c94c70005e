using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>
/// Makes the tasks of the turn that runs today: one for each target of each plan, whoever tries and however often, because plan,
/// turn and target are a unique key. A task goes to who answers for the community and has the skill, else to the team.
/// </summary>
public sealed class MakePlannedTasks(TaskMaker maker, TaskDesk desk, PlanTurn turn, PlanHands hands, Snapshot<TaskForms> forms)
{
    private const int Batch = 50;

    /// <summary>Returns how many were made.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var (made, today) = (0, BusinessTime.Day(desk.Now));
        foreach (var plan in await desk.Db.TaskPlans.AsNoTracking().Where(p => p.PausedAt == null).OrderBy(p => p.Id).ToListAsync(ct))
            if (plan.RunsOn(today)) made += await Make(plan, PlanPeriod.Of(plan.Cycle, today), ct);
        return made;
    }

    private async Task<int> Make(TaskPlan plan, PlanPeriod period, CancellationToken ct)
    {
        if ((await forms.Get(ct)).NewestIfAny(plan.FormCode) is not { } form) return 0; // taken out of use: no other plan waits for it
        var targets = await turn.Targets(plan, ct);
        var have = await desk.Db.WorkTasks.Where(t => t.PlanId == plan.Id && t.Period == period.Key).Select(t => t.TargetId).ToListAsync(ct);
        var missing = targets.Where(t => !have.Contains(t.Id)).ToList();
        if (missing.Count == 0) return 0;
        var (days, due) = await turn.Days(period, targets, desk.Now, ct);
        if (due <= desk.Now) return 0; // only days off are left of the period
        foreach (var batch in missing.Chunk(Batch))
        {
            foreach (var target in batch)
                await Give(await maker.Make(new TaskWish(form, null, target.CommunityId, new TaskSource(
                    CustomerId: target.CustomerId, PlanId: plan.Id, Period: period.Key, TargetId: target.Id), PlannedFor: days[target.Id], Due: due), ct), ct);
            if (!await Save(ct)) return 0;
        }
        return missing.Count;
    }

    private async Task Give(WorkTask task, CancellationToken ct)
    {
        if (await hands.Of(task, ct) is { } taker) task.Assign(Actor.System, taker, desk.Now);
        else if (task.TeamId is { } team) task.LayOut(Actor.System, team, desk.Now);
    }

    // another node was faster: the next look sees what it made
    private async Task<bool> Save(CancellationToken ct)
    {
        try
        {
            await desk.Db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException broken) when (Duplicates.Of<WorkTask>(broken))
        {
            return false;
        }
        finally
        {
            desk.Db.ChangeTracker.Clear();
        }
    }
}
