using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>阶段性答复: tells the customer how a long case stands (D-18).</summary>
public sealed class ReplyInterim(DemandDesk desk) : DemandAct<ReplyInterim.Request>(desk)
{
    public sealed record Request(string Words, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override Task Act(Demand demand, Request request, CancellationToken ct)
    {
        demand.ReplyInterim(Desk.By, Desk.Say(demand, request.Words), Desk.Now);
        return Task.CompletedTask;
    }
}
