using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>Two nodes behind nginx, as <c>deploy/</c> sets them up.</summary>
[Collection("Alone")]
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

        output.Tell($"one of two nodes killed {Times} times: {load}, {await Survivors.Check(here.Town, load)}");
    }

    [Fact]
    public async Task A_rolling_restart_loses_no_request()
    {
        await using var load = new Load(here.Town, () => here.Proxy.Url, here.One.Url, here.Two.Url);
        await load.Begin(2);

        for (var i = 0; i < Times; i++)
        {
            await load.Goes(15);
            await RollingRestart.Of(here.One, here.Two);
        }
        await load.Ends();

        load.Unanswered.ShouldBe(0);
        output.Tell($"{Times} rolling restarts: {load}, {await Survivors.Check(here.Town, load)}");
    }

    [Fact]
    public async Task A_list_on_the_other_node_hears_of_a_change_also_after_a_connection_was_cut()
    {
        var quarter = await here.Town.Quarter();
        var desk = await Browsers.SignedIn(quarter.Dispatcher(), here.One.Url);
        var leader = await Browsers.SignedIn(quarter.TeamLeader(), here.Two.Url);

        var (opened, cut) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < Times * 2; i++)
        {
            using var stream = await Watch(leader); // each time a new one: the browser's connection was cut
            opened.Add(await Hears(stream, desk, quarter));
            (await here.Town.InDb((db, _) => db.Database.SqlQuery<bool>($"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'").ToListAsync()))
                .Count.ShouldBe(2, "each node listens");
            cut.Add(await Hears(stream, desk, quarter));
            await Listens(2);
        }
        output.Tell($"a list on the other node heard of a change, counted from the click, {opened.MedianAndWorst()} ({opened.Count} new streams); when the nodes' own connections had just been cut {cut.MedianAndWorst()}");
    }

    /// <summary>What the nodes wrote, for who looks for the cause of a failure.</summary>
    public void Dispose() => output.WriteLine(here.One.Said + here.Two.Said);

    private static async Task<StreamReader> Watch(Person person)
    {
        var lines = new StreamReader(await person.Http.GetStreamAsync("/api/live"));
        await Next(lines, "beat");
        return lines;
    }

    private static async Task<TimeSpan> Hears(StreamReader lines, Person desk, Quarter quarter)
    {
        var raised = desk.Raises("表箱有异响", quarter);
        var heard = await Next(lines, "changed");
        await raised;
        return heard;
    }

    private async Task Listens(int nodes)
    {
        while (await here.Town.InDb((db, _) => db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and query like 'listen %'").SingleAsync()) < nodes)
            await Task.Delay(50);
    }

    private static async Task<TimeSpan> Next(StreamReader lines, string type)
    {
        var watch = Stopwatch.StartNew();
        while (await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
            if (line == "event: " + type) return watch.Elapsed;
        throw new ShouldAssertException("the stream ended");
    }
}
