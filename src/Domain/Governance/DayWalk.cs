namespace Lindian.Domain.Governance;

/// <summary>Goes through the days after the event until enough of them have counted.</summary>
internal static class DayWalk
{
    public static IEnumerable<ClockPart> Parts(ClockFacts facts, WorkCalendar calendar, PausedTime pauses)
    {
        var day = calendar.DateOf(facts.Start);
        yield return new(ClockPartKind.Closed, facts.Start, calendar.StartOf(day.AddDays(1)), ClockReason.StartDay);

        for (var counted = 0; counted < facts.Amount;)
        {
            day = day.AddDays(1);
            var (from, to) = (calendar.StartOf(day), calendar.StartOf(day.AddDays(1)));
            var ends = facts.Limit.Kind == LimitKind.Internal ? calendar.ClosingOf(day) : to;
            if (WhyOff(facts.Limit, calendar, day) is { } reason)
                yield return new(ClockPartKind.Closed, from, to, reason);
            else if (pauses.HoldAtEndOf(ends))
                yield return new(ClockPartKind.Paused, from, to, ClockReason.Pause);
            else
                yield return new(ClockPartKind.Allowed, from, ++counted == facts.Amount ? ends : to, $"{ClockReason.Day}{counted}");
        }
    }

    private static string? WhyOff(NormLimit limit, WorkCalendar calendar, DateOnly day) =>
        limit.Unit == LimitUnit.WorkingDays ? calendar.WhyOff(day) : null;
}
