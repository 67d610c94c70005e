using Lindian.Domain.Demands;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>回访: what the customer said on the phone, or that nobody answered (D-11).</summary>
public sealed class FollowUpDemand(DemandDesk desk, Snapshot<DemandRules> rules) : DemandAct<FollowUpDemand.Request>(desk)
{
    public sealed record Request(bool Reached, Satisfaction? Satisfaction = null, string? Reason = null, string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        if (!request.Reached)
        {
            demand.TryFollowUp(Desk.By, Desk.Now);
            return;
        }
        if (request.Satisfaction is not { } said) throw new BadInput("satisfaction", "demand.not-a-rating");
        if (request.Reason is { } reason) (await rules.Get(ct)).Choices.DissatisfactionReasons.Check("reason", reason);
        demand.FollowUp(Desk.By, said, request.Reason, Desk.SayIfAny(demand, request.Words), Desk.Now);
    }
}
