using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Data.Secrets;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Lindian.Features.Visits.Stays;

namespace Lindian.Host.Demo;

/// <summary>How much of it: the whole city unless a test wants less.</summary>
/// <param name="Towns">How often the script's regions are built: a larger city has more communities, not larger ones.</param>
public sealed record DemoSize(int Premises = 60_000, int Demands = 20_000, int Days = 365, int Towns = 1);

/// <summary>What was written.</summary>
public sealed record DemoWritten(IReadOnlyList<(string StaffNumber, string Name, string Role, string Place)> SignIns, SortedDictionary<string, long> Rows);

/// <summary>
/// Writes the demo city (N-5) into an empty database: an organisation, homes, and a year of demands that ends at a moment. Every
/// demand is made by the product's own verbs; the same moment gives the same city.
/// </summary>
public sealed class DemoCity(IServiceProvider services, DemoSize size, DateTime now)
{
    private const int Seed = 20_261_122;

    /// <summary>Hears of the year as it is told.</summary>
    public Action<BulkDemands>? Listener { get; init; }

    public async Task<DemoWritten> Write(CancellationToken ct)
    {
        var (books, vault, dice) = (await BulkBooks.Read(services, ct), new BulkVault(services.GetRequiredService<MasterKey>()), new DemoDice(Seed));
        var forms = await services.GetRequiredService<Snapshot<TaskForms>>().Get(ct);
        var (since, script) = (now.AddDays(-size.Days - 30), DemoScript.Load<DemoScript>("city.json"));
        var stage = new DemoStage(dice, new MovedClock(since), now, books.Norms.Calendar);
        await using var load = await BulkLoad.Begin(services, now, alone: true, [.. BulkDemands.Delivered, nameof(DoubtSharedDevice), nameof(ArriveByVisit)], ct);
        var organisation = new DemoOrganisation(script, stage, load, since, size.Towns);
        stage.At(since, organisation.Build);
        var communities = organisation.Units.Where(u => u.Kind == UnitKind.Community).ToList();
        var homes = new DemoHomes(script, stage, load, new BulkCustomers(load, vault, services.GetRequiredService<Lookups>(), new Occasion(stage.Clock) { Source = "demo" }));
        await homes.Build(communities, size.Premises, since, ct);
        var demands = new BulkDemands(load, vault, books with { Tree = new Organisation(organisation.Units, organisation.Members) }, stage.Clock, "demo");
        Listener?.Invoke(demands);
        new DemoOutages(stage with { Dice = new DemoDice(Seed + 1) }, homes, new DemoCast(demands.Tree, new DemoDice(Seed + 2)), load).Write(communities, size.Days, script.Feeders);
        var front = new DemoFront(stage with { Dice = new DemoDice(Seed + 3) }, new DemoCast(demands.Tree, new DemoDice(Seed + 4)), load);
        front.HangOut(DemoScript.Load<DemoFrontScript>("front.json"));
        var tasks = new DemoTasks(stage with { Dice = new DemoDice(Seed + 10) }, new DemoCast(demands.Tree, new DemoDice(Seed + 11)),
            new DemoTaskPen(stage with { Dice = new DemoDice(Seed + 12) }, new DemoCast(demands.Tree, new DemoDice(Seed + 13)), load, vault, forms), load, communities);
        new DemoVisits(stage with { Dice = new DemoDice(Seed + 5) }, new DemoCast(demands.Tree, new DemoDice(Seed + 6)), load, vault).Write(communities, size.Days);
        var serial = await Year(stage, demands, homes, communities, (demand, plan) =>
        {
            front.Publish(demand, plan);
            tasks.Hear(demand);
            return load.Breathe(ct);
        });
        load.Add(new CounterRow { Name = "demand", Next = serial + 1 });
        load.Add(new CounterRow { Name = TaskMaker.Counter, Next = tasks.Write() + 1 });
        load.Add(DemoGuard.Sign());
        await load.Finish(ct);
        return new DemoWritten(organisation.SignIns, load.Written);
    }

    private async Task<long> Year(DemoStage stage, BulkDemands demands, DemoHomes homes, IReadOnlyList<Unit> communities, Func<Demand, DemoCase, ValueTask> told)
    {
        var (matters, says) = (DemoScript.Load<List<DemoMatter>>("matters.json"), DemoScript.Load<DemoSays>("says.json"));
        var cast = new DemoCast(demands.Tree, stage.Dice);
        var door = new DemoDoor(stage, demands, homes, cast, says);
        List<DemoDue> desk = size.Demands == 0 ? [] : [.. new DemoDesk(communities, matters, stage).Cases()];
        var usual = DemoDays.Draw(Math.Max(0, size.Demands - desk.Count), size.Days, stage).Select(at => new DemoDue(at));
        await new DemoYear(stage, door, cast, says, matters).Live(usual.Concat(desk), told);
        return door.Serial;
    }
}
