namespace Lindian.Domain.Governance;

/// <summary>A stretch of a working day in which the office is open, local time.</summary>
public sealed record WorkInterval(TimeOnly From, TimeOnly To);

/// <summary>The opening hours that hold from a day on, until later ones do.</summary>
public sealed record DatedHours(DateOnly ValidFrom, IReadOnlyList<WorkInterval> Intervals)
{
    /// <summary>08:30–12:00 and 13:30–17:30, since ever: what holds until an administrator says otherwise.</summary>
    public static DatedHours Default { get; } = new(DateOnly.MinValue,
    [
        new(new TimeOnly(8, 30), new TimeOnly(12, 0)),
        new(new TimeOnly(13, 30), new TimeOnly(17, 30)),
    ]);

    internal void Check()
    {
        if (Intervals.Count == 0) throw new BadInput("intervals", "calendar.no-hours");
        for (var i = 0; i < Intervals.Count; i++)
        {
            if (Intervals[i].From >= Intervals[i].To) throw new BadInput($"intervals[{i}]", "calendar.hours-backwards");
            if (i > 0 && Intervals[i].From < Intervals[i - 1].To) throw new BadInput($"intervals[{i}]", "calendar.hours-overlap");
        }
    }
}
