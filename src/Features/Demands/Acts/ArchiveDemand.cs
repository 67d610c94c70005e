using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>归档.</summary>
public sealed class ArchiveDemand(DemandDesk desk) : DemandAct<ArchiveDemand.Request>(desk)
{
    public sealed record Request(Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Archive(Desk.By, Desk.Now);
        return Task.CompletedTask;
    }
}
