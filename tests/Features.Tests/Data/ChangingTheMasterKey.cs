using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Features.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Data;

public sealed class ChangingTheMasterKey
{
    [Theory, OnEveryDatabase]
    public async Task While_the_product_serves_the_old_key_becomes_needless(TownRef here)
    {
        var database = await Databases.Fresh(here.Provider);
        var serving = await Town.Build(here.Provider, database: database);
        var clerk = await (await serving.Quarter()).HallClerk();
        var before = await clerk.Registers("何田", serving.NewPhone());
        var old = File.ReadAllText(FileOf(serving));

        var done = await Rotation(await Town.Empty(here.Provider, database: database)).Run(TimeSpan.Zero, _ => { }, CancellationToken.None);

        done.ShouldBeGreaterThan(2);
        File.ReadAllLines(FileOf(serving)).ShouldHaveSingleItem().ShouldNotBe(old.Trim());
        var after = await clerk.Registers("宋词", serving.NewPhone());
        var later = await Town.Empty(here.Provider, database: database);
        foreach (var town in new[] { serving, later }) (await Names(town, before, after)).ShouldBe(["何田", "宋词"]);

        var kept = FileOf(serving) + ".kept";
        await File.WriteAllTextAsync(kept, old);
        var refused = await Should.ThrowAsync<StartRefused>(() => Town.Empty(here.Provider, database: [.. database[..2], $"--MasterKeyFile={kept}"]));
        refused.Message.ShouldContain("another master key");
    }

    [Theory, OnEveryDatabase]
    public async Task Stopped_half_way_it_goes_on_where_it_was(TownRef here)
    {
        var database = await Databases.Fresh(here.Provider);
        var serving = await Town.Build(here.Provider, database: database);
        var clerk = await (await serving.Quarter()).HallClerk();
        var first = await clerk.Registers("何田", serving.NewPhone());
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => Rotation(serving).Run(TimeSpan.FromHours(1), _ => stop.Cancel(), stop.Token));
        File.ReadAllLines(FileOf(serving)).Length.ShouldBe(2);
        var second = await clerk.Registers("宋词", serving.NewPhone());
        (await Names(serving, first, second)).ShouldBe(["何田", "宋词"]);
        await Rotation(serving).Run(TimeSpan.Zero, _ => { }, CancellationToken.None);

        var key = KeyFile.Read(FileOf(serving));
        (key.Old, key.Next).ShouldBe((null, null));
        (await Names(await Town.Empty(here.Provider, database: database), first, second)).ShouldBe(["何田", "宋词"]);
    }

    [Theory, OnEveryDatabase]
    public async Task With_the_file_of_another_database_nothing_is_changed(TownRef here)
    {
        var town = await here.Open();
        var settings = town.Services.GetRequiredService<DatabaseSettings>();
        var wrong = settings.MasterKeyFile + NewId.Next();
        var key = MasterKey.FromFile(wrong);
        var before = await File.ReadAllTextAsync(wrong);

        var rotation = new MasterKeyRotation(town.Services.GetRequiredService<IDbContextFactory<AppDb>>(), settings with { MasterKeyFile = wrong }, key);
        (await Should.ThrowAsync<CryptographicException>(() => rotation.Run(TimeSpan.Zero, _ => { }, CancellationToken.None))).Message.ShouldContain("another master key");

        (await File.ReadAllTextAsync(wrong)).ShouldBe(before);
    }

    private static string FileOf(Town town) => town.Services.GetRequiredService<DatabaseSettings>().MasterKeyFile;

    private static MasterKeyRotation Rotation(Town town) => town.Services.GetRequiredService<MasterKeyRotation>();

    /// <summary>Read by this node, whoever wrote it.</summary>
    private static Task<List<string>> Names(Town town, params Guid[] customers) => town.InDb(async (db, services) =>
    {
        var vault = services.GetRequiredService<Vault>();
        var names = new List<string>();
        foreach (var id in customers)
        {
            var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == id);
            await vault.LoadFor([customer.Name], CancellationToken.None);
            names.Add(vault.Open(customer.Name) ?? "");
        }
        return names;
    });
}
