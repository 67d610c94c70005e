using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>转派: the owner or a leader hands it to somebody else.</summary>
public sealed class TransferDemand(DemandDesk desk, Routing routing) : DemandAct<TransferDemand.Request>(desk)
{
    public sealed record Request(Guid? OwnerId = null, Guid? DepartmentId = null, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Transfer(Desk.By, await routing.Chosen(request.OwnerId, request.DepartmentId, ct), Desk.SayIfAny(demand, request.Words), Desk.Now);
    }
}
