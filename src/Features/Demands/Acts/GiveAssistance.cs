using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>协办回复: the helper answers; the lead stays answerable (D-15).</summary>
public sealed class GiveAssistance(DemandDesk desk) : DemandAct<GiveAssistance.Request>(desk)
{
    public sealed record Request(Guid AssistId, string Words, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.Assist(Desk.By, request.AssistId, Desk.Say(demand, request.Words), Desk.Now);
        return Task.CompletedTask;
    }
}
