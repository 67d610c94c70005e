using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>催办: the customer asks again; priority rises one step (D-9). Published for the portal.</summary>
public sealed class UrgeDemand(DemandDesk desk) : DemandAct<UrgeDemand.Request>(desk)
{
    public sealed record Request(string? Words = null, Guid Id = default, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Urge(Desk.By, Desk.SayIfAny(demand, request.Words), Desk.Now);
        return Task.CompletedTask;
    }
}
