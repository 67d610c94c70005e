using Lindian.Domain.Demands;
using Lindian.Domain;

namespace Lindian.Features.Demands;

/// <summary>回单审核: lets the reply out, or sends it back with the faults found (domain-facts 1.6).</summary>
public sealed class ReviewReply(DemandDesk desk) : DemandAct<ReviewReply.Request>(desk)
{
    public sealed record Request(bool Pass, IReadOnlyList<string> Faults, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        if (!request.Pass)
        {
            if (request.Faults.Count == 0 && string.IsNullOrWhiteSpace(request.Words)) throw new BadInput("faults", "demand.faults-missing");
            demand.SendBack(Desk.By, request.Faults, Desk.SayIfAny(demand, request.Words), Desk.Now);
            return;
        }
        var nonce = await Desk.LotOf(demand, ct);
        demand.Review(Desk.By, nonce, Desk.Now);
    }
}
