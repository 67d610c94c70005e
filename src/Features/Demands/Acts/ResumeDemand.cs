using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>恢复: the clocks run again.</summary>
public sealed class ResumeDemand(DemandDesk desk) : DemandAct<ResumeDemand.Request>(desk)
{
    public sealed record Request(Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Resume(Desk.By, Desk.Now);
        return Task.CompletedTask;
    }
}
