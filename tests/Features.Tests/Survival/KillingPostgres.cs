using Lindian.Data;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>The database server is killed while people work; the node goes on by itself when it is back.</summary>
[Collection("Alone")]
public sealed class KillingPostgres(ITestOutputHelper output)
{
    private static readonly int Times = KillingTheNode.Long ? 20 : 2;

    [Fact]
    public async Task Loses_nothing_that_was_acknowledged_and_the_node_needs_no_restart()
    {
        await using var server = await OwnPostgres.Begin();
        await using var here = await OneNode.AtWork(Provider.Postgres, await server.Fresh());
        var (node, load, restarts) = (here.Node, here.Load, new List<TimeSpan>());

        for (var i = 0; i < Times; i++)
        {
            await load.Goes(Random.Shared.Next(20, 40));
            await server.Kill();
            await restarts.Timed(server.Start);
        }
        await load.Goes(20);
        await load.Ends();

        node.Runs.ShouldBeTrue(node.Said);
        await node.Kill();
        output.Tell($"PostgreSQL killed {Times} times: {load}, up again {restarts.MedianAndWorst()}, {await Survivors.Check(here.Town, load)}");
    }

    [Fact]
    public async Task That_stops_and_starts_loses_nothing_either()
    {
        await using var server = await OwnPostgres.Begin();
        await using var here = await OneNode.AtWork(Provider.Postgres, await server.Fresh(";Timeout=3;Command Timeout=4"));
        var load = here.Load;

        for (var i = 0; i < Times; i++)
        {
            await load.Goes(Random.Shared.Next(20, 40));
            await server.Freeze();
            await Task.Delay(TimeSpan.FromSeconds(6)); // longer than anybody waits
            await server.Thaw();
        }
        await load.Goes(20);
        await load.Ends();

        here.Node.Runs.ShouldBeTrue(here.Node.Said);
        await here.Node.Kill();
        output.Tell($"PostgreSQL stopped answering {Times} times for 6 s: {load}, {await Survivors.Check(here.Town, load)}");
    }
}
