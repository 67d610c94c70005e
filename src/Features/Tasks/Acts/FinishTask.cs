using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>
/// 完成: done, once all that the form asks for is there. What is said to the customer replies to the demand that the task came from,
/// or is added to it where somebody else owns it. Codes: task.incomplete (with what is missing), and those of the demand's reply.
/// </summary>
public sealed class FinishTask(TaskDesk desk, DemandOfTask demand, Texts texts) : TaskAct<FinishTask.Request>(desk)
{
    /// <param name="Result">For colleagues.</param>
    /// <param name="Reply">For the customer of the demand.</param>
    public sealed record Request(string? Result = null, string? Reply = null, Guid? Id = null, int? Version = null) : IAboutTask;

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        var form = await Desk.FormOf(task, ct);
        task.Allow(TaskAction.Finish, Desk.By);
        if (form.Missing(task) is { Count: > 0 } missing) throw new RuleBroken("task.incomplete", string.Join(texts["task.comma"], missing.Select(f => f.Said())));
        task.Finish(Desk.By, form, Desk.SayIfAny(task, request.Result, "result"), Desk.Now);
        if (!string.IsNullOrWhiteSpace(request.Reply)) await demand.Tell(task, request.Reply, ct);
    }
}
