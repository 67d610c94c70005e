using Lindian.Domain.Tasks;

namespace Lindian.Features.Tasks;

/// <summary>回执: the one to whom it went says that it has arrived.</summary>
public sealed class ConfirmReceipt(TaskDesk desk) : TaskAct<ConfirmReceipt.Request>(desk)
{
    public sealed record Request(Guid? Id = null, int? Version = null) : IAboutTask;

    protected override Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        task.Receive(Desk.By, Desk.Now);
        return Task.CompletedTask;
    }
}
