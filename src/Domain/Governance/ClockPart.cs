namespace Lindian.Domain.Governance;

/// <summary>Allowed time uses up the limit; paused time would have, but for a suspension; closed time would not have anyway.</summary>
public enum ClockPartKind { Allowed, Paused, Closed }

/// <summary>One stretch of the explanation of a deadline, UTC.</summary>
/// <param name="Reason">A key of <see cref="ClockReason"/>; the resources turn it into words.</param>
public sealed record ClockPart(ClockPartKind Kind, DateTime From, DateTime To, string Reason)
{
    public TimeSpan Length => To - From;
}

/// <summary>Why a stretch counted or did not. Stable: stored with the clock and used to find the text.</summary>
public static class ClockReason
{
    public const string Counted = "counted";
    public const string Pause = "pause";
    public const string Weekend = "weekend";
    public const string Night = "night";
    public const string Lunch = "lunch";

    /// <summary>The day of the event, which a limit in days does not count.</summary>
    public const string StartDay = "start-day";

    /// <summary>Followed by the name of the holiday, as in <c>holiday:国庆节</c>.</summary>
    public const string Holiday = "holiday:";

    /// <summary>Followed by its number, as in <c>day:3</c> for the third day that counts.</summary>
    public const string Day = "day:";
}
