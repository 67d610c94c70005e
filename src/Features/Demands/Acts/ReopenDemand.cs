using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>重新办理: a closed demand is taken up again by its last owner.</summary>
public sealed class ReopenDemand(DemandDesk desk) : DemandAct<ReopenDemand.Request>(desk)
{
    public sealed record Request(string Words, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Reopen(Desk.By, "by-hand", Desk.Say(demand, request.Words), Desk.Now);
        return Task.CompletedTask;
    }
}
