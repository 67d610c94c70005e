using Lindian.Domain.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>申诉: the customer contests the reply or the verdict (D-17). Published for the portal.</summary>
public sealed class AppealDemand(DemandDesk desk, Snapshot<DemandRules> rules) : DemandAct<AppealDemand.Request>(desk)
{
    public sealed record Request(string Ground, string Words, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        (await rules.Get(ct)).Choices.AppealGrounds.Check("ground", request.Ground);
        demand.Appeal(Desk.By, request.Ground, Desk.Say(demand, request.Words), Desk.Now);
    }
}
