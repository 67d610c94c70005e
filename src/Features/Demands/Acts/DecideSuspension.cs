using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>挂起审批: a leader who did not handle the demand approves or refuses.</summary>
public sealed class DecideSuspension(DemandDesk desk) : DemandAct<DecideSuspension.Request>(desk)
{
    public sealed record Request(bool Approve, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        if (request.Approve) demand.Suspend(Desk.By, Desk.Now);
        else demand.RefuseSuspension(Desk.By, Desk.SayIfAny(demand, request.Words));
        return Task.CompletedTask;
    }
}
