using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>
/// 任务下达 (T-2): one order to people, to teams or departments whose members claim it, or to every community of a unit, as a task
/// and a receipt each. Codes: task.nobody-named, task.too-many-targets, task.beyond-sight, task.skill-missing, task.form-unknown.
/// </summary>
public sealed class DispatchTasks(TaskDesk desk, TaskMaker maker, DispatchTargets targets, Takers takers, Snapshot<TaskForms> forms)
    : UseCase<DispatchTasks.Request, DispatchTasks.Answer>(desk.Db)
{
    /// <param name="MemberIds">One task for each of them.</param>
    /// <param name="PoolIds">Teams and departments: one task for each to claim.</param>
    /// <param name="EachCommunityOf">A region or team: one task for each of its communities, to its manager.</param>
    /// <param name="CommunityId">Where it is to be done, for people and pools.</param>
    public sealed record Request(
        string Form, string? Words = null, Priority Priority = Priority.Normal, DateTimeOffset? Due = null, DateOnly? PlannedOn = null,
        IReadOnlyList<Guid>? MemberIds = null, IReadOnlyList<Guid>? PoolIds = null, Guid? EachCommunityOf = null, Guid? CommunityId = null);

    public sealed record Answer(Guid DispatchId, IReadOnlyList<TaskNow> Tasks);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        var (form, dispatch) = ((await forms.Get(ct)).Newest(request.Form), NewId.Next());
        var wish = new TaskWish(form, request.Words, null, new TaskSource(DispatchId: dispatch), request.Priority,
            request.PlannedOn is { } day ? BusinessTime.StartOf(day) : null, Typed.Moment(request.Due));
        var tasks = new List<TaskNow>();
        var all = await targets.Of(request, ct);
        if (form.Skill is not null) await takers.All([.. all.Select(t => t.MemberId).OfType<Guid>()], ct);
        foreach (var target in all) tasks.Add(TaskNow.Of(await Give(wish, target, ct)));
        return new Answer(dispatch, tasks);
    }

    private async Task<WorkTask> Give(TaskWish wish, DispatchTarget target, CancellationToken ct)
    {
        var task = await maker.Make(wish with { PlaceId = target.PlaceId }, ct);
        if (target.MemberId is { } member) task.Assign(desk.By, await takers.Find(member, wish.Form.Skill, ct), desk.Now);
        else if (target.PoolId is { } pool) task.LayOut(desk.By, pool, desk.Now);
        return task;
    }
}
