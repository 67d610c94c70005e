using Lindian.Domain.Tasks;
using Lindian.Domain;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>拒绝: back to who gives it out, with a reason of the supplier's list. Codes: task.reason-unknown, task.not-in-this-state, task.not-yours.</summary>
public sealed class DeclineTask(TaskDesk desk, Snapshot<Rulebooks> books) : TaskAct<DeclineTask.Request>(desk)
{
    public sealed record Request(string Reason, string? Words = null, Guid? Id = null, int? Version = null) : IAboutTask;

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        if ((await books.Get(ct)).Newest<TaskBook>(TaskBook.Name).DeclineReasons.All(r => r.Code != request.Reason)) throw new BadInput("reason", "task.reason-unknown", request.Reason);
        task.Decline(Desk.By, request.Reason, Desk.SayIfAny(task, request.Words), Desk.Now);
    }
}
