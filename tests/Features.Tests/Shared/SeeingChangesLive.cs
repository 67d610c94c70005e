using Lindian.Data;
using Lindian.Data.Signals;
using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lindian.Features.Tests.Shared;

public sealed class SeeingChangesLive
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A stream as a browser reads it: the type of each event with its data.</summary>
    private sealed class Stream(StreamReader lines) : IDisposable
    {
        public static async Task<Stream> Open(Person person) =>
            new(new StreamReader(await person.Http.GetStreamAsync("/api/live")));

        public async Task<(string Type, string Data)?> Next()
        {
            var (type, data) = ("", "");
            while (await lines.ReadLineAsync().WaitAsync(Patience) is { } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal)) type = line[7..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
                else if (line.Length == 0 && type.Length > 0) return (type, data);
            }
            return null;
        }

        public async Task<(string Type, string Data)?> NextChange()
        {
            while (await Next() is { } item)
                if (item.Type != "beat") return item;
            return null;
        }

        public void Dispose() => lines.Dispose();
    }

    private static Task<int> Assigns(Town town, Quarter quarter, Person manager) => town.InDb(async (db, _) =>
    {
        (await db.Set<Unit>().SingleAsync(u => u.Id == quarter.Community.Id)).Assign(manager.MemberId, true, town.Clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Says_which_kinds_changed_and_nothing_else(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var leader = await quarter.TeamLeader();
        using var stream = await Stream.Open(leader);
        (await stream.Next())!.Value.Type.ShouldBe("beat");

        await Assigns(town, quarter, leader);

        var change = (await stream.NextChange())!.Value;
        change.Type.ShouldBe("changed");
        change.Data.ShouldContain("Unit");
        change.Data.ShouldNotContain(quarter.Community.Id.ToString());
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Tells_only_who_has_the_unit_in_sight(TownRef here)
    {
        var town = await here.Open();
        var (near, far) = (await town.Quarter(), await town.Quarter());
        var (here1, there) = (await near.RegionLeader(), await far.RegionLeader());
        using var seen = await Stream.Open(here1);
        using var unseen = await Stream.Open(there);
        await seen.Next();
        await unseen.Next();

        var live = town.Services.GetRequiredService<Live>();
        live.Tell(new LiveChange(["Demand"], [near.Region.Id]));
        live.Tell(new LiveChange(["Last"], []));

        (await seen.NextChange())!.Value.Data.ShouldContain("Demand");
        (await unseen.NextChange())!.Value.Data.ShouldContain("Last");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_second_stream_of_the_same_browser_ends_the_first(TownRef here)
    {
        var town = await here.Open();
        var leader = await (await town.Quarter()).TeamLeader();
        using var first = await Stream.Open(leader);
        await first.Next();

        using var second = await Stream.Open(leader);
        await second.Next();

        (await first.NextChange())!.Value.Type.ShouldBe("replaced");
        (await first.Next()).ShouldBeNull();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Ends_when_the_node_stops_and_needs_a_member(TownRef here)
    {
        var town = await here.Open();
        using var stream = await Stream.Open(await (await town.Quarter()).TeamLeader());
        await stream.Next();
        (await Person.Resident(town).Gets("/api/live")).Status.ShouldBe(401);

        town.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        (await stream.NextChange()).ShouldBeNull();
    }

    [Fact]
    public async Task On_PostgreSQL_one_node_hears_what_another_saved()
    {
        var database = await Databases.Fresh(Provider.Postgres);
        var (one, two) = (await Town.Build(Provider.Postgres, database: database), await Town.Build(Provider.Postgres, database: database));
        foreach (var town in new[] { one, two }) await Listens(town);
        var quarter = await one.Quarter();
        var leader = await quarter.TeamLeader();
        using var watcher = two.Services.GetRequiredService<Live>().Watch();

        await Assigns(one, quarter, leader);

        using var patience = new CancellationTokenSource(Patience);
        LiveChange heard;
        do heard = await watcher.Next(patience.Token);
        while (!heard.Kinds.Contains("Unit"));
        heard.UnitIds.ShouldBeEmpty("a unit itself concerns everybody");
    }

    private static async Task Listens(Town town)
    {
        var relay = town.Services.GetRequiredService<PostgresRelay>();
        await relay.StartAsync(CancellationToken.None);
        await relay.Listening.WaitAsync(Patience);
    }
}
