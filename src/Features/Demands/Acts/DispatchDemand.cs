using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>派单: to a member, a department or a pool; without a target the routing rules decide (D-6).</summary>
public sealed class DispatchDemand(DemandDesk desk, Routing routing) : DemandAct<DispatchDemand.Request>(desk)
{
    public sealed record Request(Guid? OwnerId = null, Guid? DepartmentId = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct) =>
        demand.Dispatch(Desk.By, await routing.TargetOf(demand, request.OwnerId, request.DepartmentId, Desk.Now, ct), Desk.Now);
}
