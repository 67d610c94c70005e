using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>Two nodes behind nginx, as <c>deploy/</c> sets them up.</summary>
public sealed class TwoNodes(Place here, ITestOutputHelper output) : IClassFixture<Place>, IDisposable
{
    private static readonly int Times = KillingTheNode.Long ? 10 : 1;

    [Fact]
    public async Task One_is_killed_under_load_and_nobody_is_signed_out_or_even_notices()
    {
        await using var load = new Load(here.Town, () => here.Proxy.Url, here.One.Url, here.Two.Url);
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
        await Survivors.Check(here.Town, load);
    }

    [Fact]
    public async Task A_rolling_restart_loses_no_request()
    {
        await using var load = new Load(here.Town, () => here.Proxy.Url, here.One.Url, here.Two.Url);
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
        await Survivors.Check(here.Town, load);
    }

    [Fact]
    public async Task A_list_on_the_other_node_hears_of_a_change_also_after_a_connection_was_cut()
    {
        var quarter = await here.Town.Quarter();
        var desk = await Browsers.SignedIn(quarter.Dispatcher(), here.One.Url);
        var leader = await Browsers.SignedIn(quarter.TeamLeader(), here.Two.Url);

        await Hears(await Watch(leader), desk, quarter, "at once");
        await Hears(await Watch(leader), desk, quarter, "after the browser's connection was cut");
        var stream = await Watch(leader);
        (await here.Town.InDb((db, _) => db.Database.SqlQuery<bool>($"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'").ToListAsync()))
            .Count.ShouldBe(2, "each node listens");
        await Hears(stream, desk, quarter, "after the nodes' connections were cut");
    }

    /// <summary>What the nodes wrote, for who looks for the cause of a failure.</summary>
    public void Dispose() => output.WriteLine(here.One.Said + here.Two.Said);

    private static async Task<StreamReader> Watch(Person person)
    {
        var lines = new StreamReader(await person.Http.GetStreamAsync("/api/live"));
        await Next(lines, "beat");
        return lines;
    }

    private async Task Hears(StreamReader lines, Person desk, Quarter quarter, string when)
    {
        var raised = desk.Raises("表箱有异响", quarter);
        var heard = await Next(lines, "changed");
        await raised;
        lines.Dispose();
        output.WriteLine($"heard {when}: {heard.TotalMilliseconds:0} ms after the click");
    }

    private static async Task<TimeSpan> Next(StreamReader lines, string type)
    {
        var watch = Stopwatch.StartNew();
        while (await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
            if (line == "event: " + type) return watch.Elapsed;
        throw new ShouldAssertException("the stream ended");
    }
}
