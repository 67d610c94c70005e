using System.Globalization;
using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Features.Tests;
using Lindian.Features.Tests.Survival;

namespace Lindian.Browser.Tests.Board;

/// <summary>Two leaders of one team before their screens: at two nodes on one PostgreSQL, or both at the one node that SQLite allows.</summary>
public sealed class Offices : IAsyncDisposable
{
    private const int Hands = 10, Each = 50;
    private readonly Browsing browsing;
    private readonly NodeProcess[] nodes;

    private Offices(Browsing browsing, NodeProcess[] nodes) => (this.browsing, this.nodes) = (browsing, nodes);

    /// <summary>The team's managers in the order of their lanes; each has fifty open tasks.</summary>
    public IReadOnlyList<Person> Managers { get; private set; } = [];

    /// <summary>The day for which all of them are planned, in the middle of a month.</summary>
    public DateOnly Planned { get; } = MiddleOfMonth(TimeProvider.System.GetUtcNow());

    public Screen First { get; private set; } = null!;
    public Screen Second { get; private set; } = null!;
    public int Nodes => Math.Max(1, nodes.Length);

    public static async Task<Offices> Open(Provider provider)
    {
        var settings = await Databases.Fresh(provider);
        var town = await Browsing.Start(provider, database: settings);
        var offices = new Offices(town, provider == Provider.Postgres ? [new(settings), new(settings)] : []);
        var quarter = await town.Town.Quarter();
        var (one, other) = (await quarter.TeamLeader(), await quarter.TeamLeader());
        await offices.GivesOut(quarter, one);
        await Task.WhenAll(offices.nodes.Select(node => node.Start()));
        (offices.First, offices.Second) = (await offices.Before(one, 0), await offices.Before(other, 1));
        return offices;
    }

    private static DateOnly MiddleOfMonth(DateTimeOffset now) => new(now.Year, now.Month, 10);

    private async Task GivesOut(Quarter quarter, Person leader)
    {
        var managers = new List<Person>();
        for (var i = 0; i < Hands; i++) managers.Add(await quarter.Manager(primary: i == 0));
        var order = new { form = "CORRECTIVE", words = "重新张贴停电通知", plannedOn = Planned, due = Planned.AddDays(60).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), memberIds = managers.Select(m => m.MemberId) };
        for (var i = 0; i < Each; i++) (await leader.Posts("/api/tasks", order)).Ok.ShouldBeTrue();
        Managers = managers;
    }

    private async Task<Screen> Before(Person leader, int node) =>
        new(await browsing.SignIn(leader, nodes.Length > 0 ? nodes[node].Url.ToString().TrimEnd('/') : null));

    /// <summary>Whose a task is now.</summary>
    public Task<Guid?> OwnerOf(string task) => browsing.Town.InDb(async (db, _) => (await db.WorkTasks.FindAsync(Guid.Parse(task, CultureInfo.InvariantCulture)))?.OwnerId);

    public async ValueTask DisposeAsync()
    {
        await browsing.DisposeAsync();
        foreach (var node in nodes) await node.DisposeAsync();
    }
}
