using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>接单: the owner takes the demand, or the first member of the department or pool that got it.</summary>
public sealed class AcceptDemand(DemandDesk desk) : DemandAct<AcceptDemand.Request>(desk)
{
    public sealed record Request(Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Accept(Desk.By, Desk.Now);
        return Task.CompletedTask;
    }
}
