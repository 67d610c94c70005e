using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>补充: the customer or somebody at work on it adds something. Published for the portal.</summary>
public sealed class AddToDemand(DemandDesk desk) : DemandAct<AddToDemand.Request>(desk)
{
    public sealed record Request(string Words, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.AddWords(Desk.By, Desk.Say(demand, request.Words));
        return Task.CompletedTask;
    }
}
