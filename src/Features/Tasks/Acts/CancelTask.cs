using Lindian.Domain.Tasks;
using Lindian.Domain;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>取消任务, with a reason of the supplier's list. Codes: task.reason-unknown, task.not-in-this-state.</summary>
public sealed class CancelTask(TaskDesk desk, Snapshot<Rulebooks> books) : TaskAct<CancelTask.Request>(desk)
{
    public sealed record Request(string Reason, string? Words = null, Guid? Id = null, int? Version = null) : IAboutTask;

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        if ((await books.Get(ct)).Newest<TaskBook>(TaskBook.Name).CancelReasons.All(r => r.Code != request.Reason)) throw new BadInput("reason", "task.reason-unknown", request.Reason);
        task.Cancel(Desk.By, request.Reason, Desk.SayIfAny(task, request.Words), Desk.Now);
    }
}
