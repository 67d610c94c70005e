using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>The owner notes that the customer was contacted, that they arrived on site, or that supply is back (promises of domain-facts 1.1 row 3).</summary>
public sealed class RecordStep(DemandDesk desk) : DemandAct<RecordStep.Request>(desk)
{
    public sealed record Request(HandlingStep Step, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        switch (request.Step)
        {
            case HandlingStep.Contact: demand.RecordContact(Desk.By, Desk.Now); break;
            case HandlingStep.Arrival: demand.RecordArrival(Desk.By, Desk.Now); break;
            case HandlingStep.Restoration: demand.RecordRestoration(Desk.By, Desk.Now); break;
        }
        return Task.CompletedTask;
    }
}
