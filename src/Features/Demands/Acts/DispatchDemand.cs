using Lindian.Domain.Demands;
using Lindian.Domain;

namespace Lindian.Features.Demands;

/// <summary>派单: to a member, a department or a pool; without a target the routing rules decide (D-6).</summary>
public sealed class DispatchDemand(DemandDesk desk, Routing routing) : DemandAct<DispatchDemand.Request>(desk)
{
    public sealed record Request(Guid? OwnerId = null, Guid? DepartmentId = null, Guid Id = default, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        var target = request is { OwnerId: null, DepartmentId: null }
            ? await routing.Propose(demand, Desk.Now, ct) ?? throw new RuleBroken("demand.no-rule-fits")
            : await routing.Chosen(request.OwnerId, request.DepartmentId, ct);
        demand.Dispatch(Desk.By, target, Desk.Now);
    }
}
