using Lindian.Domain.Tasks;

namespace Lindian.Features.Tasks;

/// <summary>开始: the owner has begun.</summary>
public sealed class StartTask(TaskDesk desk) : TaskAct<StartTask.Request>(desk)
{
    public sealed record Request(Guid? Id = null, int? Version = null) : IAboutTask;

    protected override Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        task.Start(Desk.By, Desk.Now);
        return Task.CompletedTask;
    }
}
