namespace Lindian.Domain.Visits;

/// <summary>What a device says about the time and about itself with everything it sends.</summary>
/// <param name="Told">UTC by the clock of the device, when it happened.</param>
/// <param name="SentAt">The same clock when it was sent: against the time of arrival it shows how wrong that clock is.</param>
/// <param name="Anchor">The newest time of the server that the device held when it happened, signed by the server.</param>
/// <param name="Sequence">Counts what was done on this device, from 1; a second one with the same number comes from a copy.</param>
public sealed record DeviceStamp(DateTime Told, DateTime? SentAt = null, DateTime? Anchor = null, Guid? DeviceId = null, int? Sequence = null);

/// <summary>The time that counts, and how far the device's clock was from ours.</summary>
/// <param name="At">UTC.</param>
/// <param name="Offset">Positive when the device was behind.</param>
/// <param name="Impossible">The time told lies before a time the device had already heard from us, after its arrival, or too long ago.</param>
public sealed record CountedTime(DateTime At, TimeSpan Offset, bool Impossible)
{
    /// <summary>Nothing happened before what the same device did earlier.</summary>
    public CountedTime NotBefore(DateTime earliest) =>
        earliest <= At ? this : this with { At = earliest, Impossible = Impossible || earliest - At > DeviceClock.Usual };
}

/// <summary>
/// The device's time counts, bounded (F-3): put right by how wrong its clock was when it sent, never after the arrival, never
/// before a time that the device already had from us, never longer ago than anything may wait.
/// </summary>
public static class DeviceClock
{
    /// <summary>Clocks of phones and the way through the network differ by so much without anybody's doing.</summary>
    internal static readonly TimeSpan Usual = TimeSpan.FromMinutes(2);

    /// <param name="longest">How long something may have waited on the device.</param>
    public static CountedTime Count(DeviceStamp stamp, DateTime receivedAt, TimeSpan longest)
    {
        var offset = stamp.SentAt is { } sent ? receivedAt - sent : TimeSpan.Zero;
        var told = offset.Duration() > Usual ? Moved(stamp.Told, offset) : stamp.Told;
        var earliest = receivedAt - longest;
        if (stamp.Anchor is { } anchor && anchor > earliest && anchor <= receivedAt) earliest = anchor;
        var at = told < earliest ? earliest : told > receivedAt ? receivedAt : told;
        return new CountedTime(Cut(at), offset, told < earliest - Usual || told > receivedAt + Usual);
    }

    // a clock may say anything, also what no calendar knows
    private static DateTime Moved(DateTime told, TimeSpan offset) => new(Math.Clamp(told.Ticks + offset.Ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);

    // as both databases keep it
    private static DateTime Cut(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
}
