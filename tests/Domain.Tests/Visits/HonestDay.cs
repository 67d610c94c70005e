using Lindian.Domain.Visits;

namespace Lindian.Domain.Tests.Visits;

/// <summary>
/// A manager who does nothing wrong: goes from community to community by bicycle or car, with a phone whose position is off by 5 to
/// 80 metres, now and then far worse beside tall buildings, and gone indoors; whose clock is off a little, and which often waits for
/// the network.
/// </summary>
internal sealed class HonestDay(int seed)
{
    private static readonly EvidenceLimits Limits = new();
    private static readonly Place City = new(31.32, 120.98);
    private readonly Random dice = new(seed);
    private DateTime now = new(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc);
    private Seen? last;
    private Place centre = City;

    public CheckInFacts Next()
    {
        Go();
        var screen = dice.NextDouble() < 0.3;
        var fix = dice.NextDouble() < 0.25 ? null : Noisy(centre.Moved(dice.Next(-500, 500), dice.Next(-500, 500)));
        var off = TimeSpan.FromSeconds(dice.Next(-60, 60));
        var received = now.AddSeconds(1) + (dice.NextDouble() < 0.3 ? TimeSpan.FromMinutes(dice.Next(1, 900)) : TimeSpan.Zero);
        var time = DeviceClock.Count(new DeviceStamp(now + off, received + off, now.AddHours(-2)), received, TimeSpan.FromDays(Limits.LongestOffline));
        var code = screen ? Scanned(time.At) : dice.NextDouble() < 0.9 ? CodeTrust.Poster : CodeTrust.None;
        var ground = new Ground(centre, [], Limits.Radius);
        var (here, around) = (fix?.Place ?? centre, fix?.Accuracy ?? Limits.Radius);
        var facts = new CheckInFacts(code, fix, fix is null ? null : ground.MetresOutside(fix.Place), time, received, last is null ? [] : [last], here, around);
        last = new Seen(here, around, time.At);
        return facts;
    }

    // up to twelve kilometres to the next community, at eight to forty-five kilometres an hour
    private void Go()
    {
        var next = City.Moved(dice.Next(-6000, 6000), dice.Next(-6000, 6000));
        now = now.AddMinutes(dice.Next(10, 90)).AddHours(centre.MetresTo(next) / 1000 / dice.Next(8, 45));
        centre = next;
    }

    private Fix Noisy(Place place)
    {
        var sigma = dice.NextDouble() < 0.03 ? 250 : dice.Next(5, 80);
        return new Fix(place.Moved(Normal() * sigma, Normal() * sigma), sigma * (0.5 + dice.NextDouble()));
    }

    private CodeTrust Scanned(DateTime counted)
    {
        byte[] key = [.. Enumerable.Repeat((byte)7, VisitCode.KeySize)];
        return CodeReading.Judge(VisitCode.Screen("X", 1, key, now).At("c/X"), "X", [new KnownKey("X", 1, key, null)], counted, TimeSpan.FromSeconds(Limits.CodeLag));
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(2 * Math.PI * dice.NextDouble());
}
