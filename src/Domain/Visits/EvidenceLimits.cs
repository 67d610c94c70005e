namespace Lindian.Domain.Visits;

/// <summary>
/// From where on a check-in is marked. A rulebook of the supplier: nobody publishes such numbers, so the defaults we ship are
/// marked as not verified.
/// </summary>
public sealed record EvidenceLimits
{
    /// <summary>Metres around the centre of a community without a boundary.</summary>
    public double Radius { get; init; } = 800;

    /// <summary>Metres outside the community, beyond the accuracy of the position, from which it is far.</summary>
    public double Far { get; init; } = 300;

    /// <summary>Metres; a position less accurate than that proves nothing.</summary>
    public double PoorAccuracy { get; init; } = 200;

    /// <summary>Kilometres an hour between two places.</summary>
    public double TopSpeed { get; init; } = 120;

    /// <summary>Metres; shorter ways say nothing about speed.</summary>
    public double ShortWay { get; init; } = 1000;

    /// <summary>Hours in which one device used by two people is worth a question.</summary>
    public double DeviceHours { get; init; } = 12;

    /// <summary>Seconds by which the time on the screen may differ from that of the check-in.</summary>
    public double CodeLag { get; init; } = 90;

    /// <summary>Seconds by which a clock is off enough to be mentioned.</summary>
    public double ClockNoted { get; init; } = 120;

    /// <summary>Seconds by which a clock is off so far that the time is in doubt.</summary>
    public double ClockDoubted { get; init; } = 600;

    /// <summary>Hours between the check-in and its arrival that are worth mentioning.</summary>
    public double Late { get; init; } = 24;

    /// <summary>Days that something may wait on a device without network.</summary>
    public double LongestOffline { get; init; } = 14;

    /// <summary>Minutes that a visit without check-out counts when nothing was recorded in it.</summary>
    public double WithoutCheckOut { get; init; } = 30;
}
