using Lindian.Data;
using Lindian.Data.Maps;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Secrets;
using Lindian.Host.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demo;

public sealed class The_same_city_twice
{
    private static readonly DemoSize Small = new(300, 250, 30);

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_same_moment_gives_the_same_content_to_the_byte_on_either_database(TownRef here)
    {
        var (one, other) = (await CityTown.Write(here.Provider, Small), await CityTown.Write(Provider.Sqlite, Small));

        (await LastLink(one)).ShouldBe(await LastLink(other), "the chain runs over every column of every event");
        (await People(one)).ShouldBe(await People(other));
        var ids = await one.Town.InDb((db, _) => db.Demands.OrderBy(d => d.Serial).Select(d => d.Id).ToListAsync());
        foreach (var id in ids) (await Told.Of(one, id)).ShouldBe(await Told.Of(other, id));
    }

    private static Task<string> LastLink(CityTown city) => city.Town.InDb(async (db, _) =>
    {
        var last = await db.Chain.OrderByDescending(c => c.No).FirstAsync();
        return $"{last.No} {Convert.ToHexString(last.Hash)}";
    });

    private static Task<string> People(CityTown city) => city.Town.InDb(async (db, sp) =>
    {
        var vault = sp.GetRequiredService<Vault>();
        var (customers, premises) = (await db.Customers.OrderBy(c => c.Id).ToListAsync(), await db.Premises.OrderBy(p => p.Id).ToListAsync());
        await vault.LoadFor([.. customers.SelectMany(c => new[] { c.Name, c.Phone }), .. premises.Select(p => p.AccountNumber)], CancellationToken.None);
        var lines = customers.Select(c => $"{c.Id} {c.Kind} {vault.Open(c.Name)} {vault.Open(c.Phone)} {c.Contacts.Count}")
            .Concat(premises.Select(p => $"{p.Id} {p.CustomerId} {p.Building} {vault.Open(p.Room)} {vault.Open(p.AccountNumber)} {vault.Open(p.MeterNumber)}"));
        var care = await db.CareFiles.OrderBy(f => f.Id).ToListAsync();
        await vault.LoadFor(care.Select(f => f.Needs), CancellationToken.None);
        return string.Join('\n', lines.Concat(care.Select(f => $"{f.CustomerId} {vault.Open(f.Needs)} {f.ConsentedOn} {f.ContactId}"))) + $"\n{await db.Lookups.CountAsync()}";
    });
}
