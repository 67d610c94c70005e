using Lindian.Domain.Tasks;

namespace Lindian.Features.Tasks;

/// <summary>答复求助. Codes: task.not-asked-to-help, task.help-answered.</summary>
public sealed class AnswerTaskHelp(TaskDesk desk) : TaskAct<AnswerTaskHelp.Request>(desk)
{
    public sealed record Request(Guid HelpId, string Words, Guid? Id = null, int? Version = null) : IAboutTask;

    protected override bool ForHelpers => true;

    protected override Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        task.AnswerHelp(Desk.By, request.HelpId, Desk.Say(task, request.Words), Desk.Now);
        return Task.CompletedTask;
    }
}
