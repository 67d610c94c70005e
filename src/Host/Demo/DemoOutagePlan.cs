using Lindian.Domain.Organization;
using Lindian.Domain.Outages;

namespace Lindian.Host.Demo;

/// <summary>Draws where and when the lights go out, and for how long.</summary>
public sealed class DemoOutagePlan(DemoStage stage, DemoHomes homes, IReadOnlyList<Unit> communities, IReadOnlyList<string> feeders)
{
    private const double PerCommunityAndYear = 8;
    private readonly DemoReasons reasons = DemoScript.Load<DemoReasons>("outages.json");
    private readonly DateOnly today = stage.Calendar.DateOf(stage.Now);
    private readonly Dictionary<string, IReadOnlyList<string>> slots = new() { ["line"] = feeders, ["kva"] = ["200", "315", "400", "630"] };

    private DemoDice Dice => stage.Dice;

    /// <summary>Over by now.</summary>
    public IEnumerable<DemoOutage> Past(int days)
    {
        var count = (int)(communities.Count * PerCommunityAndYear * days / 365);
        for (var i = 0; i < count; i++)
        {
            var day = today.AddDays(-2 - Dice.Next(Math.Max(1, days - 2)));
            yield return Dice.Next(100) switch { < 45 => Planned(day), < 65 => Temporary(day), _ => Fault(day) };
        }
    }

    /// <summary>What the desk knows this morning: off now, late, today, coming with and without enough notice, called off.</summary>
    public IEnumerable<DemoOutage> Present()
    {
        var (now, minute) = (stage.Now, TimeSpan.FromMinutes(1));
        yield return new DemoOutage(OutageKind.Fault, Part(0, 1), now - 33 * minute, now - 40 * minute, now + 80 * minute, Said("fault")) { Answer = Said("answer") };
        yield return new DemoOutage(OutageKind.Fault, Part(9, 1), now - 235 * minute, now - 240 * minute, now - 50 * minute, Said("late"));
        var (begins, ends) = (At(today, 8), At(today, 17));
        yield return new DemoOutage(OutageKind.Planned, Part(4, 3), At(today.AddDays(-9), 10), begins, ends, Said("today")) { Restored = ends - 25 * minute };
        yield return new DemoOutage(OutageKind.Planned, Part(2, 2), At(today.AddDays(-7), 9), At(today.AddDays(3), 7.5), At(today.AddDays(3), 16), Said("coming"));
        yield return new DemoOutage(OutageKind.Planned, Whole(12), At(today.AddDays(-1), 15), At(today.AddDays(5), 8), At(today.AddDays(5), 17), Said("short"));
        yield return new DemoOutage(OutageKind.Temporary, Part(0, 2), now - 120 * minute, At(today.AddDays(1), 13), At(today.AddDays(1), 16), Said("tomorrow"));
        yield return new DemoOutage(OutageKind.Planned, Part(6, 2), At(today.AddDays(-8), 11), At(today.AddDays(2), 8), At(today.AddDays(2), 12), Said("off")) { Cancelled = At(today.AddDays(-1), 17) };
    }

    private DemoOutage Planned(DateOnly day)
    {
        var (from, until) = (At(day, 7 + 0.5 * Dice.Next(4)), At(day, 14.5 + 0.5 * Dice.Next(7)));
        var announced = At(day.AddDays(Dice.Chance(90) ? -8 - Dice.Next(5) : -3 - Dice.Next(3)), 9 + Dice.Next(8)) + Dice.Minutes(0, 55);
        var outage = new DemoOutage(OutageKind.Planned, Dice.Chance(30) ? Whole(Somewhere()) : Part(Somewhere(), 1 + Dice.Next(3)), announced, from, until, Reason(reasons.Planned));
        return Dice.Chance(5) ? outage with { Cancelled = from - TimeSpan.FromHours(16) } : Ended(outage);
    }

    private DemoOutage Temporary(DateOnly day)
    {
        var from = At(day, 9 + Dice.Next(6));
        var announced = from - (Dice.Chance(80) ? Dice.Minutes(25 * 60, 40 * 60) : Dice.Minutes(3 * 60, 20 * 60));
        return Ended(new DemoOutage(OutageKind.Temporary, Part(Somewhere(), 1 + Dice.Next(2)), announced, from, from.AddMinutes(60 + 30 * Dice.Next(6)), Reason(reasons.Temporary)));
    }

    private DemoOutage Fault(DateOnly day)
    {
        var from = At(day, Dice.Next(24)) + Dice.Minutes(0, 59);
        var places = Dice.Chance(15) ? Whole(Somewhere()) : Part(Somewhere(), 1);
        return Ended(new DemoOutage(OutageKind.Fault, places, from + Dice.Minutes(3, 18), from, from.AddMinutes(90 + 30 * Dice.Next(4)), Reason(reasons.Fault)));
    }

    // one in six takes longer than was said, and that was said too
    private DemoOutage Ended(DemoOutage outage)
    {
        var later = Dice.Chance(17) ? outage.Until.AddMinutes(60 + 30 * Dice.Next(3)) : (DateTime?)null;
        return outage with { Later = later, Restored = (later ?? outage.Until) - Dice.Minutes(2, 28) };
    }

    private int Somewhere() => Dice.Next(communities.Count);

    private List<PlaceHit> Whole(int number)
    {
        var id = communities[number % communities.Count].Id;
        return [new(id, id)];
    }

    private List<PlaceHit> Part(int number, int most)
    {
        var community = communities[number % communities.Count];
        var areas = homes.Of[community.Id].Select(h => h.TransformerAreaId).Distinct().ToList();
        if (areas.Count == 0) return [new(community.Id, community.Id)];
        var first = areas.Count > most ? Dice.Next(areas.Count - most) : 0;
        return [.. areas.Skip(first).Take(most).Select(a => new PlaceHit(a, community.Id))];
    }

    private string Said(string key) => Dice.Fill(reasons.Now[key], slots);

    private string Reason(IReadOnlyList<string> of) => Dice.Fill(Dice.Pick(of), slots);

    private DateTime At(DateOnly day, double hour) => stage.Calendar.At(day, TimeOnly.FromTimeSpan(TimeSpan.FromHours(hour)));
}
