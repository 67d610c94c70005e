using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>申诉裁定: by somebody who had no hand in the demand (D-17). Upheld, it is taken up again.</summary>
public sealed class DecideAppeal(DemandDesk desk) : DemandAct<DecideAppeal.Request>(desk)
{
    public sealed record Request(bool Upheld, string Words, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.DecideAppeal(Desk.By, request.Upheld, Desk.Say(demand, request.Words), Desk.Now);
        return Task.CompletedTask;
    }
}
