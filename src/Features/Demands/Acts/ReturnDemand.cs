using Lindian.Domain.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>退单: back to the dispatcher with a reason of the list (D-7).</summary>
public sealed class ReturnDemand(DemandDesk desk, Snapshot<DemandRules> rules) : DemandAct<ReturnDemand.Request>(desk)
{
    public sealed record Request(string Reason, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        (await rules.Get(ct)).Choices.ReturnReasons.Check("reason", request.Reason);
        demand.Return(Desk.By, request.Reason, Desk.SayIfAny(demand, request.Words), Desk.Now);
    }
}
