using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>分理: confirms or changes the suggested type; the norm of the type starts the clocks (D-3, D-8).</summary>
public sealed class TriageDemand(DemandDesk desk, DemandKinds kinds, DemandPlaces places) : DemandAct<TriageDemand.Request>(desk)
{
    public sealed record Request(string Type, Best? Best = null, Priority? Priority = null, Guid? CommunityId = null, Guid? PremisesId = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        if (request.CommunityId is not null || request.PremisesId is not null)
            demand.PutAt(await places.Of(request.PremisesId, request.CommunityId, ct), request.PremisesId ?? demand.PremisesId);
        var (kind, closing) = await kinds.Of(demand, request.Type, request.Best, request.Priority, ct);
        demand.Triage(Desk.By, kind, closing, Desk.Now);
    }
}
