using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Demands;

namespace Lindian.Host.Demo;

/// <summary>Who raises a demand, where, through which channel and in which words.</summary>
public sealed class DemoDoor(DemoStage stage, BulkDemands demands, DemoHomes homes, DemoCast cast, DemoSays says)
{
    private static readonly (string Channel, int Share)[] Channels =
    [
        ("HOTLINE", 52), ("PORTAL", 8), ("WECHAT", 8), ("APP", 7), ("HALL", 8), ("MANAGER-PHONE", 7), ("COMMUNITY-QR", 4), ("VISIT", 2), ("SERVICE-POINT", 1), ("CITY-12345", 2), ("OPINION-BOX", 1),
    ];

    private readonly List<Guid> places = [.. homes.Of.SelectMany(c => Enumerable.Repeat(c.Key, 1 + c.Value.Count / 25))];

    /// <summary>The number of the last one.</summary>
    public long Serial { get; private set; }

    public Guid Somewhere() => stage.Dice.Pick(places);

    /// <summary>Takes the demand in.</summary>
    public BulkDemand Open(DateTime at, Guid communityId, DemoCase plan)
    {
        BulkDemand? life = null;
        stage.At(at, () => life = Receive(at, communityId, plan));
        return life ?? throw new InvalidOperationException("nothing came in");
    }

    private BulkDemand Receive(DateTime at, Guid communityId, DemoCase plan)
    {
        var dice = stage.Dice;
        var words = dice.Fill(plan.Words + dice.Pick(says.Asks[plan.Matter.Ask]), says.Slots);
        var (customer, home, community) = Caller(communityId, plan);
        var channel = Channel();
        var by = community is { } place ? Taker(channel, place, at) : cast.Any(Role.Dispatcher);
        return demands.Receive(new BulkIntake(at, by, words, channel, customer, home?.PremisesId, community, home?.TransformerAreaId, ++Serial, dice.TrackingCode(), dice.Nonce()));
    }

    // some call often; one in eight is not in the books, and one in a hundred does not say where it is
    private (Guid Customer, DemoHome? Home, Guid? Community) Caller(Guid community, DemoCase plan)
    {
        var (dice, known) = (stage.Dice, homes.Of[community]);
        if (known.Count == 0 || dice.Chance(12)) return (homes.Stranger(), null, plan.Stop == DemoStop.None && plan.Matter.Type.StartsWith("CONSULT", StringComparison.Ordinal) && dice.Chance(25) ? null : community);
        var home = known[dice.Chance(25) ? dice.Next(1 + known.Count / 20) : dice.Next(known.Count)];
        return (home.CustomerId, home, community);
    }

    private string Channel()
    {
        var left = stage.Dice.Next(Channels.Sum(c => c.Share));
        foreach (var (channel, share) in Channels)
            if ((left -= share) < 0) return channel;
        return "HOTLINE";
    }

    private Actor Taker(string channel, Guid community, DateTime at) => channel switch
    {
        "PORTAL" or "COMMUNITY-QR" => Actor.Customer(Guid.Empty),
        "HALL" or "OPINION-BOX" => cast.Staff(cast.Department(cast.Tree.Above(community, UnitKind.Region) == cast.Region(1) ? "E-HALL" : "W-HALL")),
        "MANAGER-PHONE" or "VISIT" when cast.Tree.ManagerOf(community, at) is { } manager => cast.Of(manager.Member),
        _ => cast.Any(Role.Dispatcher),
    };
}
