using System.Diagnostics;
using Lindian.Data;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>Two nodes behind nginx, as <c>deploy/</c> sets them up.</summary>
public sealed class TwoNodes(ITestOutputHelper output)
{
    private static readonly int Times = KillingTheNode.Long ? 10 : 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(KillingTheNode.Long ? 1 : 20); // a second is promised; a busy machine of tests may be slower

    [Fact]
    public async Task One_is_killed_under_load_and_nobody_is_signed_out_or_even_notices()
    {
        await using var here = await Place.Open();
        await using var load = new Load(here.Town, () => here.Proxy.Url);
        await load.Begin(2);

        for (var i = 0; i < Times; i++)
        {
            await load.Goes(30);
            var node = i % 2 == 0 ? here.One : here.Two;
            await node.Kill();
            await load.Goes(20);
            await node.Start();
        }
        await load.Ends();

        output.WriteLine($"killed {Times} times, {load.Acknowledged} acknowledged, {load.Unanswered} without an answer");
        await here.Close();
        await Survivors.Check(here.Town, load);
    }

    [Fact]
    public async Task A_rolling_restart_loses_no_request()
    {
        await using var here = await Place.Open();
        await using var load = new Load(here.Town, () => here.Proxy.Url);
        await load.Begin(2);

        for (var i = 0; i < Times; i++)
        {
            foreach (var node in new[] { here.One, here.Two })
            {
                await load.Goes(15);
                await node.Terminate();
                await load.Goes(15);
                await node.Start();
            }
        }
        await load.Ends();

        output.WriteLine($"{Times} rolling restarts, {load.Acknowledged} acknowledged, {load.Unanswered} without an answer");
        load.Unanswered.ShouldBe(0);
        await here.Close();
        await Survivors.Check(here.Town, load);
    }

    [Fact]
    public async Task A_list_on_the_other_node_hears_of_a_change_also_after_its_connection_was_cut()
    {
        await using var here = await Place.Open();
        var quarter = await here.Town.Quarter();
        var desk = (await quarter.Dispatcher()).At(Browsers.At(here.One.Url));
        await desk.SignsIn();
        var leader = (await quarter.TeamLeader()).At(Browsers.At(here.Proxy.Url));
        await leader.SignsIn();

        for (var round = 0; round < 2; round++)
        {
            await here.Two.Terminate(); // the stream opens on the other one, through the proxy, and is cut by the restart of the next round
            await here.Two.Start();
            var watcher = leader.At(Browsers.At(here.Two.Url));
            await watcher.SignsIn();
            using var lines = new StreamReader(await watcher.Http.GetStreamAsync("/api/live"));
            (await Next(lines, "beat")).ShouldBeLessThan(Patience);

            var started = desk.Raises("表箱有异响", quarter);
            var heard = await Next(lines, "changed");
            await started;

            output.WriteLine($"heard after {heard.TotalMilliseconds:0} ms");
            heard.ShouldBeLessThan(Patience);
        }
    }

    private static async Task<TimeSpan> Next(StreamReader lines, string type)
    {
        var watch = Stopwatch.StartNew();
        while (await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
            if (line == "event: " + type) return watch.Elapsed;
        throw new ShouldAssertException("the stream ended");
    }

    /// <summary>A database, two nodes on it and the proxy before them.</summary>
    private sealed record Place(Town Town, NodeProcess One, NodeProcess Two, Nginx Proxy) : IAsyncDisposable
    {
        public static async Task<Place> Open()
        {
            var settings = await Databases.Fresh(Provider.Postgres);
            var town = await Town.Build(Provider.Postgres, database: settings);
            string[] behind = [.. settings, "--Proxies=127.0.0.1", "--Drain:Seconds=1"];
            var (one, two) = (new NodeProcess(behind), new NodeProcess(behind));
            await one.Start();
            await two.Start();
            return new Place(town, one, two, await Nginx.Before(one, two));
        }

        public async Task Close()
        {
            await One.Kill();
            await Two.Kill();
        }

        public async ValueTask DisposeAsync()
        {
            await Proxy.DisposeAsync();
            await One.DisposeAsync();
            await Two.DisposeAsync();
        }
    }
}
