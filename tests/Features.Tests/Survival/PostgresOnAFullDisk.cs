using System.Net;
using Lindian.Data;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>No byte is left for PostgreSQL, until it can't even write its log and ends itself (PANIC): people are told, and nothing they were promised is lost.</summary>
[Collection("Alone")]
public sealed class PostgresOnAFullDisk(ITestOutputHelper output)
{
    private const int Megabytes = 160, Most = 3; // it may find room by throwing away old log: then the disk is filled once more

    [Fact]
    public async Task Ends_and_nothing_acknowledged_is_lost_when_there_is_space_again()
    {
        using var disk = new SmallDisk(Megabytes);
        if (!disk.IsMounted) return; // only who may mount can have a disk of their own; SQLite's own limit is tried in TheDiskIsFull
        await using var server = await OwnPostgres.Begin(disk.Folder);
        await using var here = await OneNode.AtWork(Provider.Postgres, await server.Fresh());
        var (load, back, panics, times) = (here.Load, new List<TimeSpan>(), 0, 0);

        for (; panics == 0 && times < Most; times++)
        {
            await load.Goes(20);
            var refused = load.Unanswered;
            await disk.Fill();
            await load.Meets(refused + 5);
            panics += await server.Panics() ? 1 : 0;
            using (var visitor = Browsers.At(here.Node.Url)) await Told(visitor);
            disk.Free();
            await back.Timed(server.Return);
            await back.Timed(() => load.Goes(10));
        }
        await load.Ends();

        panics.ShouldBeGreaterThan(0, "the disk was full to the last byte");
        here.Node.Runs.ShouldBeTrue(here.Node.Said);
        await here.Node.Kill();
        output.Tell($"PostgreSQL's disk filled {times} times (tmpfs, {panics} x PANIC): {load}, server and work back {back.MedianAndWorst()}, {await Survivors.Check(here.Town, load)}");
    }

    private static async Task Told(HttpClient visitor)
    {
        using var ready = await visitor.GetAsync("/health/ready");
        if (!ready.IsSuccessStatusCode) (await ready.Content.ReadAsStringAsync()).ShouldStartWith("Unhealthy\ndatabase: database.");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/track/ABCDEFGHJKMN") { Headers = { { "Accept", "text/html" } } };
        using var page = await visitor.SendAsync(request);
        if (page.StatusCode == HttpStatusCode.NotFound) return; // PostgreSQL found room by throwing away old log, and went on
        ((int)page.StatusCode).ShouldBe(503);
        page.Headers.RetryAfter.ShouldNotBeNull();
        (await page.Content.ReadAsStringAsync()).ShouldContain("database.");
    }
}
