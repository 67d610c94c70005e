using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Secrets;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Domain.Tests.Demands;
using Lindian.Features.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demands;

/// <summary>Demands in a given state, brought there by the verbs and saved; their owner is a manager of the quarter.</summary>
public sealed class BroughtDemand(Quarter quarter, Person owner)
{
    public Task<Guid> To(DemandState state, bool suspended, DemandAction about) => quarter.Town.InDb(async (db, services) =>
    {
        var customer = services.GetRequiredService<CustomerDesk>().Register(null, null);
        var stage = new Stage(owner.MemberId)
        {
            Customer = customer, SomebodyElse = Actor.Member(owner.MemberId, [Role.Manager]),
            Place = new Place(quarter.Community.Id, quarter.Team.Id, quarter.Region.Id, null, AreaClass.Urban),
        };
        var demand = stage.At(state, Standing.Stranger, suspended);
        Acts.MakeReady(about, demand);
        Keep(db, services, demand);
        await db.SaveChangesAsync();
        return demand.Id;
    });

    /// <summary>The words and the lot that a real intake would have left.</summary>
    private static void Keep(AppDb db, IServiceProvider services, Demand demand)
    {
        db.Demands.Add(demand);
        db.LotNonces.Add(new LotNonce { DemandId = demand.Id, Nonce = Stage.Nonce });
        db.Words.Add(new Words(demand.CustomerId, demand.Id, services.GetRequiredService<Vault>().Seal(demand.CustomerId, "家里停电了"), "家里停电了"));
    }
}
