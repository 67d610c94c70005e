using Lindian.Domain.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>挂起申请: the owner asks to stop the clocks until a time at the latest; a leader decides.</summary>
public sealed class AskSuspension(DemandDesk desk, Snapshot<DemandRules> rules) : DemandAct<AskSuspension.Request>(desk)
{
    public sealed record Request(string Reason, DateTime Until, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        (await rules.Get(ct)).Choices.SuspendReasons.Check("reason", request.Reason);
        demand.AskSuspension(Desk.By, request.Reason, Desk.SayIfAny(demand, request.Words), request.Until.ToUniversalTime(), Desk.Now);
    }
}
