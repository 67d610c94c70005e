using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Portal;

public sealed class GivingAnAccountNumber
{
    [Theory, OnEveryDatabase]
    public async Task A_known_one_places_the_demand_and_an_unknown_one_looks_the_same(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var number = $"3201{town.Next():000000000}";
        var premises = await Premises(quarter, number);

        var known = await Raise(town, number);
        var beginning = await Raise(town, number[..11]);
        var unknown = await Raise(town, "9999999999999");

        (await PremisesOf(town, known.Path)).ShouldBe((premises, quarter.Community.Id));
        (await PremisesOf(town, beginning.Path)).ShouldBe((null, null));
        (await PremisesOf(town, unknown.Path)).ShouldBe((null, null));
        Alike(known).ShouldBe(Alike(unknown));
    }

    private static async Task<Shown> Raise(Town town, string number) =>
        await (await town.NewClient().Opens("/raise?team=")).Sends(new { Words = "电费怎么这么高", AccountNumber = number, Phone = "13812340051" });

    // everything but number and code
    private static string Alike(Shown page) => page.Page.QuerySelector("main h2")!.ParentElement!.TextContent.Replace(page.Page.QuerySelector(".facts")!.TextContent, "", StringComparison.Ordinal);

    private static Task<(Guid?, Guid?)> PremisesOf(Town town, string path) => town.InDb(async (db, _) =>
    {
        var demand = await db.Demands.AsNoTracking().SingleAsync(d => d.TrackingCode == path.Substring(path.LastIndexOf('/') + 1));
        return (demand.PremisesId, demand.CommunityId);
    });

    private static Task<Guid> Premises(Quarter quarter, string number) => quarter.Town.InDb(async (db, services) =>
    {
        var (id, vault) = (NewId.Next(), services.GetRequiredService<Vault>());
        vault.Begin(id);
        var premises = Domain.Customers.Premises.Open(id, null, quarter.Community.Id, null, "三号楼");
        premises.Detail(null, vault.Seal(id, number), null);
        db.Add(premises);
        db.Lookups.AddRange(services.GetRequiredService<Lookups>().OfNumber(LookupKind.Account, number, id, id));
        await db.SaveChangesAsync();
        return id;
    });
}
