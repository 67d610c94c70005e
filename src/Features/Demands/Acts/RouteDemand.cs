using Lindian.Domain;
using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>
/// 分理并派单: the dispatcher's one step from the queue (D-3, D-6). What is not said is taken from the suggestion: the type from the
/// words of the demand, the target from the routing rules. A demand that came back keeps its type unless another is named.
/// </summary>
public sealed class RouteDemand(DemandDesk desk, DemandKinds kinds, Routing routing) : DemandAct<RouteDemand.Request>(desk)
{
    public sealed record Request(string? Type = null, Guid? OwnerId = null, Guid? DepartmentId = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        var type = request.Type ?? demand.TypeCode ?? demand.SuggestedTypeCode ?? throw new BadInput("type", "demand.type-missing");
        var (kind, closing) = await kinds.Of(demand, type, null, null, ct);
        if (demand.State == DemandState.Received) demand.Triage(Desk.By, kind, closing, Desk.Now);
        else if (type != demand.TypeCode) demand.CorrectType(Desk.By, kind, closing, Desk.Now);
        demand.Dispatch(Desk.By, await routing.TargetOf(demand, request.OwnerId, request.DepartmentId, Desk.Now, ct), Desk.Now);
    }
}
