using Lindian.Data.Audit;
using Lindian.Features.Demands;
using Lindian.Host.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demo;

public sealed class The_city_is_written_fast
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Every_demand_has_the_rows_that_the_use_cases_give(TownRef here)
    {
        var (steps, size) = (new List<(DateTime At, int Rank, Func<Replay, Task> Do)>(), new DemoSize(400, 200, 40));
        var fast = await CityTown.Write(here.Provider, size, demands =>
        {
            demands.Came = (intake, life) => steps.Add((intake.At, 1, r => r.Raise(intake, life)));
            demands.Stepped = (step, life, parent) => steps.Add((step.At, 1, r => r.Step(step, life, parent)));
        });
        var usual = await CityTown.Write(here.Provider, size with { Demands = 0 });
        var looks = await fast.Town.InDb((db, _) => db.Events.Where(e => e.Source == "job" && e.SubjectKind == "Demand").Select(e => e.HappenedAt).Distinct().ToListAsync());
        var replay = new Replay(usual, fast);

        foreach (var (_, _, act) in steps.Concat(looks.Select(at => (at, 0, (Func<Replay, Task>)(r => r.Look(at))))).OrderBy(s => s.Item1).ThenBy(s => s.Item2)) await act(replay);

        replay.Demands.Count.ShouldBeGreaterThan(180);
        (await fast.Town.InDb((db, _) => db.Events.Where(e => e.SubjectKind == "Demand").Select(e => e.Name).Distinct().CountAsync())).ShouldBeGreaterThan(25, "nearly everything that can happen did");
        foreach (var (one, other) in replay.Demands)
        {
            var (loaded, saved) = Told.Alike(await Told.Of(fast, one), await Told.Of(usual, other));
            FirstDifference(loaded, saved).ShouldBeNull();
        }
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task It_can_be_used_at_once(TownRef here)
    {
        var city = await CityTown.Write(here.Provider, new DemoSize(300, 400, 60));
        await city.Town.InDb(async (db, sp) =>
        {
            (await db.Deliveries.AnyAsync(d => d.Handler != "AskForRecompute")).ShouldBeFalse("only what the defaults left is to be delivered");
            (await sp.GetRequiredService<Sealer>().Seal(CancellationToken.None)).ShouldBeGreaterThan(0, "what was there before and what came after is sealed as usual");
            var report = await sp.GetRequiredService<ChainVerifier>().Verify([], CancellationToken.None);
            report.First.ShouldBeNull();
            report.Entries.ShouldBe(await db.Events.LongCountAsync());
            (await sp.GetRequiredService<WatchClocks>().Look(CancellationToken.None)).ShouldBe(0, "the clocks were watched to the end");
            return 0;
        });
    }

    private static string? FirstDifference(string one, string other)
    {
        var (lines, others) = (one.Split('\n'), other.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(lines.Length, others.Length)).Where(i => lines.ElementAtOrDefault(i) != others.ElementAtOrDefault(i)).Cast<int?>().FirstOrDefault();
        return at is { } n ? $"{string.Join('\n', lines.Skip(Math.Max(0, n - 25)).Take(28))}\n--- instead of ---\n{string.Join('\n', others.Skip(n).Take(3))}" : null;
    }
}
