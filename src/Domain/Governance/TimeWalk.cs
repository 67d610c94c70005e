namespace Lindian.Domain.Governance;

/// <summary>Goes through the time after the event until enough of it has counted.</summary>
internal static class TimeWalk
{
    public static IEnumerable<ClockPart> Parts(ClockFacts facts, WorkCalendar calendar, PausedTime pauses)
    {
        var left = facts.Limit.Unit == LimitUnit.Minutes ? TimeSpan.FromMinutes(facts.Amount) : TimeSpan.FromHours(facts.Amount);
        foreach (var piece in Spans(facts, calendar).SelectMany(pauses.Split))
        {
            if (piece.Kind != ClockPartKind.Allowed)
            {
                yield return piece;
                continue;
            }
            var taken = piece.Length < left ? piece.Length : left;
            left -= taken;
            yield return piece with { To = piece.From + taken };
            if (left == TimeSpan.Zero) yield break;
        }
    }

    private static IEnumerable<ClockPart> Spans(ClockFacts facts, WorkCalendar calendar) =>
        facts.Limit.Unit == LimitUnit.WorkingHours
            ? OfficeHours(calendar, calendar.DateOf(facts.Start))
                .Where(span => span.To > facts.Start)
                .Select(span => span.From < facts.Start ? span with { From = facts.Start } : span)
            : [new(ClockPartKind.Allowed, facts.Start, DateTime.MaxValue, ClockReason.Counted)];

    private static IEnumerable<ClockPart> OfficeHours(WorkCalendar calendar, DateOnly day)
    {
        for (; ; day = day.AddDays(1))
        {
            var (from, to) = (calendar.StartOf(day), calendar.StartOf(day.AddDays(1)));
            if (calendar.WhyOff(day) is { } reason)
            {
                yield return new(ClockPartKind.Closed, from, to, reason);
                continue;
            }
            var gap = ClockReason.Night;
            foreach (var hours in calendar.HoursOn(day))
            {
                var (opens, closes) = (calendar.At(day, hours.From), calendar.At(day, hours.To));
                yield return new(ClockPartKind.Closed, from, opens, gap);
                yield return new(ClockPartKind.Allowed, opens, closes, ClockReason.Counted);
                (from, gap) = (closes, ClockReason.Lunch);
            }
            yield return new(ClockPartKind.Closed, from, to, ClockReason.Night);
        }
    }
}
