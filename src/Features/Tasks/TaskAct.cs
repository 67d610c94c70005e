using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>What every request about one task carries: which, and which version of it the user saw.</summary>
public interface IAboutTask
{
    /// <summary>From the route.</summary>
    Guid? Id { get; }
    int? Version { get; }
}

/// <summary>How a task stands after an action.</summary>
public sealed record TaskNow(Guid Id, string Number, TaskState State, Guid? OwnerId, int Version)
{
    public static TaskNow Of(WorkTask task) => new(task.Id, task.Number, task.State, task.OwnerId, task.Seq);
}

/// <summary>An action on one task: opened within sight, one verb, saved once.</summary>
public abstract class TaskAct<TRequest>(TaskDesk desk) : UseCase<TRequest, TaskNow>(desk.Db)
    where TRequest : IAboutTask
{
    protected TaskDesk Desk => desk;

    /// <summary>Whether those may do it who see the task only because they were asked for help.</summary>
    protected virtual bool ForHelpers => false;

    protected abstract Task Act(WorkTask task, TRequest request, CancellationToken ct);

    protected override async Task<TaskNow> Handle(TRequest request, CancellationToken ct)
    {
        var task = await desk.Open(request.Id ?? throw new NotFound("task"), request.Version, ct, ForHelpers);
        await Act(task, request, ct);
        return TaskNow.Of(task);
    }
}
