namespace Lindian.Domain.Governance;

/// <summary>
/// The pauses of a case as a set of time: overlapping and touching pauses are one, their order does not matter. An open pause
/// takes no time yet; it only holds the clock.
/// </summary>
internal sealed class PausedTime
{
    private readonly List<(DateTime From, DateTime To)> stretches = [];
    private readonly DateTime? openSince;

    public PausedTime(IReadOnlyList<Pause> pauses)
    {
        foreach (var pause in pauses.OrderBy(pause => pause.From))
        {
            if (pause.To is not { } to) openSince ??= pause.From;
            else if (to < pause.From) throw new RuleBroken("clock.pause-ends-before-it-begins");
            else if (stretches.Count > 0 && pause.From <= stretches[^1].To)
                stretches[^1] = (stretches[^1].From, Later(stretches[^1].To, to));
            else stretches.Add((pause.From, to));
        }
    }

    /// <summary>Whether the clock stands still in the last instant before <paramref name="moment"/>.</summary>
    public bool HoldAtEndOf(DateTime moment) => stretches.Exists(pause => pause.From < moment && moment <= pause.To);

    /// <summary>Since when an open pause holds a clock that runs from <paramref name="start"/> to <paramref name="due"/>; null if none does.</summary>
    public DateTime? OpenBefore(DateTime due, DateTime start) => openSince < due ? Later(openSince.Value, start) : null;

    /// <summary>Cuts the paused stretches out of allowed time; what is closed anyway stays whole.</summary>
    public IEnumerable<ClockPart> Split(ClockPart span)
    {
        var from = span.From;
        if (span.Kind == ClockPartKind.Allowed)
            foreach (var pause in stretches.Where(pause => pause.To > span.From && pause.From < span.To))
            {
                if (pause.From > from) yield return span with { From = from, To = pause.From };
                yield return new(ClockPartKind.Paused, Later(pause.From, from), Earlier(pause.To, span.To), ClockReason.Pause);
                from = Earlier(pause.To, span.To);
            }
        if (from < span.To) yield return span with { From = from };
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
