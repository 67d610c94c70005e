namespace Lindian.Features.Tests;

/// <summary>The real time, moved by the test. Only a town that belongs to one test may be moved.</summary>
public sealed class TownClock : TimeProvider
{
    private TimeSpan ahead;

    public void Pass(TimeSpan time) => ahead += time;

    public void SetTo(DateTime utc) => ahead = utc - System.GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(ahead.TotalSeconds * TimestampFrequency);
}
