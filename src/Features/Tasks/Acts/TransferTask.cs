using Lindian.Domain.Tasks;

namespace Lindian.Features.Tasks;

/// <summary>转派: the owner or a leader hands it on to somebody with the skill that it needs. Codes: task.skill-missing, task.transfer-to-owner, task.no-such-taker, task.beyond-sight.</summary>
public sealed class TransferTask(TaskDesk desk, Takers takers) : TaskAct<TransferTask.Request>(desk)
{
    public sealed record Request(Guid MemberId, string? Words = null, Guid? Id = null, int? Version = null) : IAboutTask;

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct) =>
        task.Transfer(Desk.By, await takers.FindColleague(request.MemberId, task.SkillCode, ct), Desk.SayIfAny(task, request.Words), Desk.Now);
}
