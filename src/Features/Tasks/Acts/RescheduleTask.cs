using Lindian.Domain.Tasks;
using Lindian.Domain;
using Lindian.Features.Governance;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>改期: another planned day or limit. Codes: task.planned-after-due, task.due-in-the-past.</summary>
public sealed class RescheduleTask(TaskDesk desk) : TaskAct<RescheduleTask.Request>(desk)
{
    public sealed record Request(DateOnly? PlannedOn, DateTimeOffset? Due = null, Guid? Id = null, int? Version = null) : IAboutTask;

    protected override Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        var due = Typed.Moment(request.Due) ?? task.Due;
        if (due != task.Due && due <= Desk.Now) throw new BadInput("due", "task.due-in-the-past");
        task.Reschedule(Desk.By, new TaskTiming(request.PlannedOn is { } day ? BusinessTime.StartOf(day) : null, due));
        return Task.CompletedTask;
    }
}
