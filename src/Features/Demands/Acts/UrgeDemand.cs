using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Governance;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>
/// 催办: the customer asks again; priority rises one step (D-9). On the tracking page a customer does so twice a day at most;
/// the desk may always, because it speaks with the customer. Published for the portal.
/// </summary>
public sealed class UrgeDemand(DemandDesk desk) : DemandAct<UrgeDemand.Request>(desk)
{
    public const int MostPerDay = 2;

    public sealed record Request(string? Words = null, Guid? Id = null, int? Version = null) : IAboutDemand;

    protected override async Task Act(Demand demand, Request request, CancellationToken ct)
    {
        if (Desk.By.IsCustomer && await Today(demand.Id, ct) >= MostPerDay) throw new RuleBroken("demand.urged-enough", MostPerDay);
        demand.Urge(Desk.By, Desk.SayIfAny(demand, request.Words), Desk.Now);
    }

    // two at the same moment cannot both pass: each is the next event of the same demand
    private Task<int> Today(Guid demandId, CancellationToken ct)
    {
        var from = BusinessTime.StartOf(BusinessTime.Day(Desk.Now));
        var customer = nameof(ActorKind.Customer);
        return Db.Events.CountAsync(e => e.SubjectId == demandId && e.Name == "demand.urged" && e.ActorKind == customer && e.HappenedAt >= from, ct);
    }
}
