using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>更正分类: kept beside what was there before, so that the suggestion can learn from it (D-3). Pauses survive the change of norm.</summary>
public sealed class CorrectType(DemandDesk desk, DemandKinds kinds) : DemandAct<CorrectType.Request>(desk)
{
    public sealed record Request(string Type, Best? Best = null, Priority? Priority = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        var (kind, closing) = await kinds.Of(demand, request.Type, request.Best, request.Priority, ct);
        demand.CorrectType(Desk.By, kind, closing, Desk.Now);
    }
}
