using Lindian.Domain.Tasks;

namespace Lindian.Features.Tasks;

/// <summary>接受: the owner will do it. A demand of theirs that waits to be accepted is accepted with it.</summary>
public sealed class AcceptTask(TaskDesk desk, DemandOfTask demand) : TaskAct<AcceptTask.Request>(desk)
{
    public sealed record Request(Guid? Id = null, int? Version = null) : IAboutTask;

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        task.Accept(Desk.By, Desk.Now);
        await demand.Accept(task, ct);
    }
}
