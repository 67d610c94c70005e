using Lindian.Domain.Tasks;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>求助: asks a colleague or a department; the answer stands on the task. Codes: task.target-missing, task.help-from-oneself.</summary>
public sealed class AskTaskHelp(TaskDesk desk, Snapshot<Organisation> organisation) : TaskAct<AskTaskHelp.Request>(desk)
{
    public sealed record Request(string Words, Guid? MemberId = null, Guid? UnitId = null, Guid? Id = null, int? Version = null) : IAboutTask;

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (request.MemberId is { } member && tree.Member(member) is not { LeftAt: null }) throw new BadInput("memberId", "task.no-such-taker");
        if (request.UnitId is { } unit && tree.Unit(unit) is not { Kind: UnitKind.Department, ClosedAt: null }) throw new BadInput("unitId", "task.no-such-unit");
        task.AskHelp(Desk.By, new TaskTarget(request.MemberId, request.UnitId), Desk.Say(task, request.Words), Desk.Now);
    }
}
