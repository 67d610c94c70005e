using Lindian.Domain.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>客户评价: the customer rates on the tracking page. Published for the portal.</summary>
public sealed class RateDemand(DemandDesk desk, Snapshot<DemandRules> rules) : DemandAct<RateDemand.Request>(desk)
{
    public sealed record Request(Satisfaction Satisfaction, string? Reason = null, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        if (request.Reason is { } reason) (await rules.Get(ct)).Choices.DissatisfactionReasons.Check("reason", reason);
        demand.Rate(Desk.By, request.Satisfaction, request.Reason, Desk.SayIfAny(demand, request.Words), Desk.Now);
    }
}
