namespace Lindian.Domain.Governance;

/// <summary>
/// Computes deadlines from facts alone: the same facts and calendar always give the same answer, at any time, in any order.
/// <list type="bullet">
/// <item>Minutes and hours run round the clock, working hours only while the office is open; a pause moves them by the paused
/// time that would have counted.</item>
/// <item>Days: the day of the event is not counted. The limit ends on the n-th day after it that counts, at 24:00 local time
/// for public and legal limits and at closing time for internal ones (also for calendar days).</item>
/// <item>A day counts unless the clock stands still at the moment it ends. So a pause moves a limit in days by the number of
/// day ends it covers (working days only, where only those count): suspended on Monday and resumed on Wednesday moves it by
/// two days, a suspension within one day by none. More pause never makes a deadline earlier, splitting a pause changes
/// nothing, and no deadline falls into a pause.</item>
/// </list>
/// </summary>
public static class Clock
{
    /// <exception cref="RuleBroken"><c>clock.pause-ends-before-it-begins</c></exception>
    public static Deadline Compute(ClockFacts facts, WorkCalendar calendar)
    {
        if (facts.Amount < 1) throw new ArgumentException("A limit is at least one of its unit", nameof(facts));
        var pauses = new PausedTime(facts.Pauses);
        var parts = Joined(facts.Limit.CountsDays
            ? DayWalk.Parts(facts, calendar, pauses)
            : TimeWalk.Parts(facts, calendar, pauses));
        var due = parts[^1].To;
        return new Deadline(due, IsProvisional(facts, calendar, due), parts, pauses.OpenBefore(due, facts.Start));
    }

    /// <summary>Time used, left and late at a moment, for display and reminders.</summary>
    public static ClockReading Read(Deadline deadline, DateTime now)
    {
        var seen = deadline.HeldSince is { } held && held < now ? held : now;
        var allowed = deadline.Parts.Where(part => part.Kind == ClockPartKind.Allowed).ToList();
        var used = Sum(allowed, part => Before(part, seen));
        var late = !deadline.Held && now > deadline.Due ? now - deadline.Due : TimeSpan.Zero;
        var runs = !(deadline.HeldSince <= now) && allowed.Exists(part => part.From <= now && now < part.To);
        var left = Sum(allowed, part => part.Length) - used;
        return new ClockReading(used, left, DaysLeft(allowed, seen), late, StandsStill: !runs && late == TimeSpan.Zero);
    }

    private static bool IsProvisional(ClockFacts facts, WorkCalendar calendar, DateTime due)
    {
        if (facts.Limit.Unit is not (LimitUnit.WorkingHours or LimitUnit.WorkingDays)) return false;
        var first = calendar.DateOf(facts.Start).AddDays(facts.Limit.CountsDays ? 1 : 0);
        return !calendar.Knows(first, calendar.DateOf(due.AddTicks(-1)));
    }

    private static List<ClockPart> Joined(IEnumerable<ClockPart> parts)
    {
        var joined = new List<ClockPart>();
        foreach (var part in parts.Where(part => part.Length > TimeSpan.Zero))
            if (joined.Count > 0 && joined[^1].Kind == part.Kind && joined[^1].Reason == part.Reason)
                joined[^1] = joined[^1] with { To = part.To };
            else
                joined.Add(part);
        return joined;
    }

    private static TimeSpan Before(ClockPart part, DateTime moment) =>
        moment >= part.To ? part.Length : moment > part.From ? moment - part.From : TimeSpan.Zero;

    private static int? DaysLeft(List<ClockPart> allowed, DateTime seen) =>
        allowed[0].Reason.StartsWith(ClockReason.Day, StringComparison.Ordinal) ? allowed.Count(part => part.To > seen) : null;

    private static TimeSpan Sum(List<ClockPart> parts, Func<ClockPart, TimeSpan> length) =>
        new(parts.Sum(part => length(part).Ticks));
}
