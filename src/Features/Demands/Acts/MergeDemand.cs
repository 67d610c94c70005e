using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>合并: this demand follows the other; its customer gets every answer of it (D-5).</summary>
public sealed class MergeDemand(DemandDesk desk) : DemandAct<MergeDemand.Request>(desk)
{
    public sealed record Request(Guid ParentId, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        var parent = await Desk.Open(request.ParentId, null, ct);
        demand.MergeInto(parent, Desk.By, Desk.Now);
    }
}
