using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Domain.Customers;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Features.Customers;

namespace Lindian.Host.Demo;

/// <summary>Premises with who lives there.</summary>
public sealed record DemoHome(Guid PremisesId, Guid CustomerId, Guid TransformerAreaId);

/// <summary>The homes and shops of the demo city: streets, buildings, transformer areas, account and meter numbers, customers.</summary>
public sealed class DemoHomes(DemoScript script, DemoStage stage, BulkLoad load, BulkCustomers customers)
{
    private const int Everything = 60_000, Urban = 1900, Rural = 880, Remote = 300, CareSeed = 20_261_124;
    private readonly DemoCare care = new(stage with { Dice = new DemoDice(CareSeed) }, customers);
    private readonly Occasion occasion = new(stage.Clock) { Source = "demo" };
    private int people, meters;

    public Dictionary<Guid, List<DemoHome>> Of { get; } = [];

    /// <param name="total">How many premises the whole city has.</param>
    public async Task Build(IReadOnlyList<Unit> communities, int total, DateTime since, CancellationToken ct)
    {
        for (var c = 0; c < communities.Count; c++)
        {
            var (community, area) = (communities[c], communities[c].Community?.Area ?? AreaClass.Urban);
            var usual = area switch { AreaClass.Urban => Urban, AreaClass.Rural => Rural, AreaClass.Remote => Remote };
            var homes = Of[community.Id] = [];
            var count = (int)Math.Max(2L, (long)usual * total / Everything);
            Guid area0 = default;
            for (var n = 0; n < count; n++)
            {
                stage.At(since.AddSeconds(meters * 20), () =>
                {
                    if (n % (area == AreaClass.Urban ? 250 : 90) == 0) area0 = TransformerAreaOf(community, c, n);
                    Home(community, area, c, n, area0, homes);
                });
                await load.Breathe(ct);
            }
        }
    }

    /// <summary>Somebody who is not in the books: a name, and a number from a range that nobody has.</summary>
    public Guid Stranger() => customers.Register(PersonName(), Phone());

    private void Home(Unit community, AreaClass area, int c, int n, Guid transformerArea, List<DemoHome> homes)
    {
        var (building, room) = area == AreaClass.Urban ? Flat(c, n) : (community.Name + $"{n / 60 + 1} 组", $"{n % 60 + 1} 号");
        // one in fifty stands empty, one in thirty belongs to whoever has the one before
        Guid? resident = stage.Dice.Chance(2) ? null : homes.Count > 0 && stage.Dice.Chance(3) ? homes[^1].CustomerId : Customer(building);
        meters++;
        var id = customers.Open(resident, community.Id, transformerArea, building, room, $"51{(c < 21 ? 1 : 2)}{c + 1:00}{n + 1:00000}", $"40{meters * 15_485_863L % 100_000_000:00000000}");
        if (resident is { } lives) homes.Add(new DemoHome(id, lives, transformerArea));
    }

    private (string Building, string Room) Flat(int c, int n)
    {
        var (block, inBlock) = (n / 36 + 1, n % 36);
        var estate = script.Estates[(c + block / 25 * 7) % script.Estates.Count];
        return ($"{script.Streets[c % script.Streets.Count]} {10 + c * 13 % 180} 号{estate} {block} 幢", $"{inBlock / 18 + 1} 单元 {inBlock % 18 / 3 + 1:0}0{inBlock % 3 + 1} 室");
    }

    private Guid Customer(string building)
    {
        if (stage.Dice.Chance(4)) return customers.Register(building.Split(' ')[0] + stage.Dice.Pick(script.Firms), Phone(), CustomerKind.Firm);
        var (name, phone) = (PersonName(), Phone());
        if (care.Customer(name, phone, () => (PersonName(), Phone())) is { } cared) return cared;
        return stage.Dice.Chance(0.7)
            ? customers.RegisterWithContact(name, phone, stage.Dice.Pick([ContactRelation.Family, ContactRelation.Family, ContactRelation.Tenant, ContactRelation.Neighbour]), PersonName(), Phone())
            : customers.Register(name, phone);
    }

    private Guid TransformerAreaOf(Unit community, int c, int n)
    {
        var number = n / 50 + 1;
        var area = TransformerArea.Open($"T{c + 1:00}{number:000}", $"{community.Name} {number} 号台区", script.Feeders[(c + number) % script.Feeders.Count], community.Id);
        load.Note(area, occasion);
        load.Add(area);
        return area.Id;
    }

    private string PersonName() => script.Surnames[(int)(script.Surnames.Length * Math.Pow(stage.Dice.Share(), 1.6))] + stage.Dice.Pick(script.Given);

    // 160 is given to nobody, and all of these differ
    private string Phone() => $"160{++people * 7_368_787L % 100_000_000:00000000}";
}
