using Lindian.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>The node is killed while people work, and started again as it lies.</summary>
[Collection("Alone")]
public sealed class KillingTheNode(ITestOutputHelper output)
{
    internal static readonly bool Long = Environment.GetEnvironmentVariable("LINDIAN_LONG") is not null;
    private static readonly int Times = Long ? 20 : 2;

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Loses_nothing_that_was_acknowledged_and_leaves_nothing_half_done(TownRef here)
    {
        await using var one = await OneNode.AtWork(here.Provider);
        var (town, node, load, restarts) = (one.Town, one.Node, one.Load, new List<TimeSpan>());
        await Leave(town);

        for (var i = 0; i < Times; i++)
        {
            await load.Goes(Random.Shared.Next(20, 40));
            await node.Kill();
            await restarts.Timed(node.Start);
        }
        await load.Goes(20);
        await load.Ends();
        await node.Kill();

        if (here.Provider == Provider.Sqlite) (await town.InDb((db, _) => db.Database.SqlQuery<string>($"pragma integrity_check").ToListAsync())).ShouldBe(["ok"]);
        output.Tell($"{here}: node killed {Times} times: {load}, ready again {restarts.MedianAndWorst()}, {await Survivors.Check(town, load)}");
    }

    // the node has the file alone, so that it is the one that recovers it
    internal static Task<int> Leave(Town town) => town.InDb((db, _) =>
    {
        if (db.Database.GetDbConnection() is SqliteConnection file) SqliteConnection.ClearPool(file);
        return Task.FromResult(0);
    });
}
