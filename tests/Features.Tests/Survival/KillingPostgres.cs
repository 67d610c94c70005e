using Lindian.Data;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>The database server is killed while people work; the node goes on by itself when it is back.</summary>
public sealed class KillingPostgres(ITestOutputHelper output)
{
    private static readonly int Times = KillingTheNode.Long ? 20 : 2;

    [Fact]
    public async Task Loses_nothing_that_was_acknowledged_and_the_node_needs_no_restart()
    {
        await using var server = await OwnPostgres.Begin();
        var settings = await server.Fresh();
        var town = await Town.Build(Provider.Postgres, database: settings);
        await using var node = new NodeProcess(settings);
        await node.Start();
        await using var load = new Load(town, () => node.Url);
        await load.Begin(2);

        for (var i = 0; i < Times; i++)
        {
            await load.Goes(Random.Shared.Next(20, 40));
            await server.Kill();
            await server.Start();
        }
        await load.Goes(20);
        await load.Ends();

        node.Runs.ShouldBeTrue(node.Said);
        await node.Kill();
        output.WriteLine($"PostgreSQL killed {Times} times, {load.Acknowledged} acknowledged ({load.Codes.Count} with a photo), {load.Unanswered} without an answer");
        await Survivors.Check(town, load);
    }
}
