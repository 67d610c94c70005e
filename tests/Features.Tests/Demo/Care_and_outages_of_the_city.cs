using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Outages;
using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Domain.Outages;
using Lindian.Host.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demo;

public sealed class Care_and_outages_of_the_city
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Are_as_many_as_in_a_city_and_some_are_there_this_morning(TownRef here)
    {
        var city = await CityTown.Write(here.Provider, new DemoSize(3000, 0));
        await city.Town.InDb(async (db, sp) =>
        {
            var (people, files) = (await db.Customers.CountAsync(c => c.Kind == CustomerKind.Person), await db.CareFiles.ToListAsync());
            (100.0 * files.Count / people).ShouldBeInRange(1, 3.5);
            files.ShouldAllBe(f => f.Needs != null && f.OpenedAt < CityTown.Morning && f.ConsentedOn <= DateOnly.FromDateTime(f.OpenedAt.AddHours(8)));
            await sp.GetRequiredService<Vault>().LoadFor(files.Select(f => f.Needs), CancellationToken.None);
            files.ShouldAllBe(f => sp.GetRequiredService<Vault>().Open(f.Needs)!.Length > 5);

            var (outages, now) = (await db.Outages.ToListAsync(), CityTown.Morning);
            outages.Count.ShouldBeInRange(250, 400);
            outages.ShouldAllBe(o => o.AnnouncedAt < now && o.Places.Count > 0 && o.Reason.Length > 4 && !o.Reason.Contains('{'));
            outages.Count(o => o.IsOpen && o.From <= now && o.EstimatedUntil > now).ShouldBe(2);
            outages.Count(o => o.IsOpen && o.EstimatedUntil <= now).ShouldBe(1);
            outages.Count(o => o.IsOpen && o.From > now).ShouldBe(3);
            outages.Count(o => o is { IsOpen: true, Kind: OutageKind.Planned } && o.Notice < TimeSpan.FromDays(7)).ShouldBe(1);
            return 0;
        });
    }
}
