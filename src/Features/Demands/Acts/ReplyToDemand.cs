using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>回单: the answer to the customer. It goes out once it was reviewed, where the norm asks for that (D-10).</summary>
public sealed class ReplyToDemand(DemandDesk desk) : DemandAct<ReplyToDemand.Request>(desk)
{
    public sealed record Request(string Words, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        var nonce = await Desk.LotOf(demand, ct);
        demand.Reply(Desk.By, Desk.Say(demand, request.Words), nonce, Desk.Now);
    }
}
