using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Governance;
using Lindian.Data.Secrets;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Tests.Demands;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Demands;

/// <summary>The events of a demand add up to its row, whatever happened to it (DESIGN 1); saved and loaded several times on the way.</summary>
public sealed class Replay(ITestOutputHelper output)
{
    private const int Batch = 50, Rounds = 3, AttemptsPerRound = 50;
    private static readonly int Histories = Environment.GetEnvironmentVariable("LINDIAN_LONG") is null ? 1_000 : 10_000;

    [Theory, OnEveryDatabase]
    public async Task Of_a_thousand_random_histories_gives_the_row_and_the_clocks(TownRef here)
    {
        var town = await here.Open();
        var (events, states) = (0, new SortedDictionary<DemandState, int>());
        for (var first = 0; first < Histories; first += Batch)
        {
            var ids = await Live(town, first, Batch);
            foreach (var demand in await Compare(town, ids))
            {
                events += demand.Seq;
                states[demand.State] = states.GetValueOrDefault(demand.State) + 1;
            }
        }
        output.WriteLine($"{here}: {Histories} histories, {events} events; {string.Join(", ", states.Select(s => $"{s.Value} {s.Key}"))}");
        states.Count.ShouldBeGreaterThan(8); // chance reached most of the states
        events.ShouldBeGreaterThan(Histories * 8);
    }

    [Theory, OnEveryDatabase]
    public async Task Still_works_when_the_customer_was_erased_and_nobody_can_read_the_words(TownRef here)
    {
        var town = await here.Open();
        var ids = await Live(town, 500_000, 20);
        await town.InDb(async (db, services) =>
        {
            foreach (var customer in await db.Demands.Where(d => ids.Contains(d.Id)).Select(d => d.CustomerId).ToListAsync())
                await services.GetRequiredService<Vault>().Destroy(customer, Stage.Noon, CancellationToken.None);
            return await db.SaveChangesAsync();
        });

        (await Compare(town, ids)).Count.ShouldBe(20);
        (await Readable(town, ids)).ShouldBe(0);
    }

    /// <summary>Receives demands and lets chance act on them; between the rounds they are saved and loaded again.</summary>
    private static async Task<IReadOnlyList<Guid>> Live(Town town, int firstSeed, int count)
    {
        var ids = await town.InDb(async (db, services) =>
        {
            var demands = Enumerable.Range(0, count).Select(_ => new Stage(NewId.Next()) { Customer = services.GetRequiredService<CustomerDesk>().Register("王小明", null) }.Received()).ToList();
            db.Demands.AddRange(demands);
            await db.SaveChangesAsync();
            return demands.Select(d => d.Id).ToList();
        });
        for (var round = 0; round < Rounds; round++)
            await town.InDb((db, services) => Round(db, services, ids, firstSeed + (round * 100_000)));
        return ids;
    }

    private static async Task<int> Round(AppDb db, IServiceProvider services, List<Guid> ids, int firstSeed)
    {
        var (vault, clocks) = (services.GetRequiredService<Vault>(), services.GetRequiredService<DemandClocks>());
        var demands = await db.Demands.Where(d => ids.Contains(d.Id)).OrderBy(d => d.Serial).ToListAsync();
        await vault.Load([.. demands.Select(d => d.CustomerId)], CancellationToken.None);
        for (var i = 0; i < demands.Count; i++)
            new RandomHistory(firstSeed + i) { Say = demand => Say(db, vault, demand), Others = demands }.Act(demands[i], AttemptsPerRound);
        foreach (var demand in demands) await clocks.Keep(demand, CancellationToken.None);
        return await db.SaveChangesAsync();
    }

    private static Guid Say(AppDb db, Vault vault, Demand demand)
    {
        var words = new Words(demand.CustomerId, demand.Id, vault.Seal(demand.CustomerId, "王小明家的电表"), "家的电表");
        db.Words.Add(words);
        return words.Id;
    }

    private static Task<List<Demand>> Compare(Town town, IReadOnlyList<Guid> ids) => town.InDb(async (db, services) =>
    {
        var book = await services.GetRequiredService<Snapshot<NormBook>>().Get(CancellationToken.None);
        var loaded = await db.Demands.AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync();
        foreach (var row in loaded)
        {
            var replayed = await Replayed.Read(db, row.Id);
            Replayed.Told(replayed).ShouldBe(Replayed.Told(row));
            var wanted = DemandClocks.Compute(replayed, book).ToList();
            var stored = await db.Clocks.AsNoTracking().Where(c => c.SubjectId == row.Id).ToListAsync();
            stored.Select(Told).Order().ShouldBe(wanted.Select(Told).Order());
            row.NextDue.ShouldBe(DemandClocks.NextDue(wanted));
        }
        return loaded;
    });

    private static string Told(ClockRow c) =>
        $"{c.Step} {c.Kind} {c.NormCode} {c.NormVersion} {c.CalendarVersion} {c.StartedAt:O} {c.Due:O} {c.Provisional} {c.Held} {c.MetAt:O} {c.Average}";

    private static Task<int> Readable(Town town, IReadOnlyList<Guid> ids) => town.InDb(async (db, services) =>
    {
        var vault = services.GetRequiredService<Vault>();
        var people = await db.Demands.Where(d => ids.Contains(d.Id)).Select(d => d.CustomerId).ToListAsync();
        await vault.Load(people, CancellationToken.None);
        var words = await db.Words.AsNoTracking().Where(w => ids.Contains(w.SubjectId)).ToListAsync();
        words.Count.ShouldBeGreaterThan(100);
        var names = await db.Customers.AsNoTracking().Where(c => people.Contains(c.Id)).Select(c => c.Name).ToListAsync();
        return words.Count(w => vault.Open(w.Text) is not null || w.Redacted is not null) + names.Count(n => vault.Open(n) is not null);
    });
}
