using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>责任界定: who has to put it right (D-4).</summary>
public sealed class JudgeResponsibility(DemandDesk desk) : DemandAct<JudgeResponsibility.Request>(desk)
{
    public sealed record Request(Verdict Verdict, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Judge(Desk.By, request.Verdict, Desk.SayIfAny(demand, request.Words));
        return Task.CompletedTask;
    }
}
