using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Lindian.Features.Organization;

namespace Lindian.Host.Demo;

/// <summary>Who is where when: no manager at two places at once, some without check-out, one check-in in eighty with something that speaks against it.</summary>
internal sealed class DemoVisitPlan(DemoStage stage, Organisation tree)
{
    private const double PerMonth = 3;

    public static EvidenceLimits Limits { get; } = new();

    /// <param name="EndToldAt">When the end became known; after now for a visit that goes on.</param>
    public sealed record Planned(Guid MemberId, Guid CommunityId, DateTime From, DateTime To, VisitEnd How, DateTime EndToldAt, Guid DeviceId, CheckInFacts Facts);

    private sealed record Wish(Guid MemberId, Unit Community, DateTime From, DateTime To);

    private DemoDice Dice => stage.Dice;

    public IEnumerable<Planned> Draw(IReadOnlyList<Unit> communities, int days)
    {
        var wishes = communities.SelectMany(c => Wishes(c, days)).OrderBy(w => w.From).ThenBy(w => w.Community.Code, StringComparer.Ordinal).GroupBy(w => w.MemberId).OrderBy(g => g.Key);
        foreach (var mine in wishes)
        {
            var (device, all) = (Dice.Id(stage.Now.AddDays(-days - 30)), mine.ToList());
            for (var i = 0; i < all.Count; i++) yield return Plan(all[i], i + 1 < all.Count ? all[i + 1].From : DateTime.MaxValue, device);
        }
    }

    public static string Content(DemoService service, DemoDice dice) => JsonSerializer.Serialize(new RecordContent(
        dice.Pick(service.Words), service.Readings is [var name, var unit] ? [new Reading(name, dice.Next(90_000) / 10m, unit)] : []), EventCatalog.Json);

    private IEnumerable<Wish> Wishes(Unit community, int days)
    {
        for (var left = (int)Math.Round(days / 30.0 * PerMonth); left > 0; left--)
        {
            var from = Whole(stage.Office(stage.Now.AddDays(-days * Dice.Share())));
            var to = from + Dice.Minutes(25, 150);
            if (from < stage.Now && tree.ManagerOf(community.Id, from) is { } duty) yield return new Wish(duty.Member.Id, community, from, to);
        }
    }

    private Planned Plan(Wish wish, DateTime next, Guid device)
    {
        var (to, how) = (wish.To, Dice.Chance(55) ? VisitEnd.Left : VisitEnd.ByHand);
        var told = to;
        if (next < to) (to, how, told) = (next, VisitEnd.NextCheckIn, next);
        else if (Dice.Chance(3)) (to, how, told) = (wish.From.AddMinutes(Limits.WithoutCheckOut), VisitEnd.EndOfDay, stage.Calendar.At(stage.Calendar.DateOf(wish.From).AddDays(1), new TimeOnly(0, 3)));
        return new Planned(wish.MemberId, wish.Community.Id, wish.From, to, how, told, device, Facts(wish));
    }

    private CheckInFacts Facts(Wish wish)
    {
        var ground = Ground.Of(wish.Community.Community?.Latitude, wish.Community.Community?.Longitude, null, Limits.Radius);
        var centre = ground.Centre ?? new Place(31, 121);
        var code = Dice.Chance(30) ? CodeTrust.Screen : Dice.Chance(92) ? CodeTrust.Poster : CodeTrust.None;
        var fix = Dice.Chance(80) ? new Fix(centre.Moved(Dice.Next(900) - 450, Dice.Next(900) - 450), 8 + Dice.Next(70)) : null;
        var facts = new CheckInFacts(code, fix, fix is null ? null : ground.MetresOutside(fix.Place), new CountedTime(wish.From, TimeSpan.Zero, false), wish.From, [], fix?.Place ?? centre, fix?.Accuracy ?? Limits.Radius);
        return Dice.Chance(1.3) ? Spoil(facts, centre, ground) : facts;
    }

    private CheckInFacts Spoil(CheckInFacts facts, Place centre, Ground ground)
    {
        var away = centre.Moved(2600 + Dice.Next(4000), 900);
        return Dice.Next(5) switch
        {
            0 => facts with { Code = CodeTrust.Stale },
            1 => facts with { Code = CodeTrust.Elsewhere },
            2 => facts with { Fix = new Fix(away, 25), Outside = ground.MetresOutside(away), Here = away },
            3 => facts with { SharedDevice = 0.4 },
            _ => facts with { Time = facts.Time with { Offset = TimeSpan.FromMinutes(43) } },
        };
    }

    private static DateTime Whole(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
