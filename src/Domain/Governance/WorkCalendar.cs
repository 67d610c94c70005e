namespace Lindian.Domain.Governance;

/// <summary>
/// Which days are worked and when, in the supplier's time zone. Weekends and weekdays as usual, except the published days:
/// holidays, and weekend days worked in their stead. Immutable; a new version is built after an import.
/// </summary>
/// <param name="days">Where a date appears twice, the last one holds.</param>
/// <param name="knownYears">Years whose paper is in. Beyond them weekdays count, but what rests on it is provisional.</param>
/// <param name="version">Grows with every change of days or hours; stored with each clock that was computed from it.</param>
public sealed class WorkCalendar(
    TimeZoneInfo zone, IReadOnlyList<DatedHours> hours, IEnumerable<CalendarDay> days, IEnumerable<int> knownYears, int version)
{
    private readonly List<DatedHours> hours = Checked(hours);
    private readonly Dictionary<DateOnly, CalendarDay> days = LastOfEach(days);
    private readonly HashSet<int> knownYears = [.. knownYears];

    public TimeZoneInfo Zone { get; } = zone;
    public int Version { get; } = version;

    /// <summary>The calendar that the imported years and the opening hours give. A later paper overrides an earlier one.</summary>
    public static WorkCalendar From(TimeZoneInfo zone, WorkingHours hours, IReadOnlyCollection<CalendarYear> years) =>
        new(zone, hours.History, years.OrderBy(year => year.Year).SelectMany(year => year.Days), years.Select(year => year.Year),
            hours.Version + years.Sum(year => year.Version));

    /// <summary>Null on a working day; else a <see cref="ClockReason"/>.</summary>
    public string? WhyOff(DateOnly date) =>
        days.TryGetValue(date, out var day) ? day.IsWorkday ? null : ClockReason.Holiday + day.Name
        : date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? ClockReason.Weekend
        : null;

    public bool IsWorkday(DateOnly date) => WhyOff(date) is null;

    /// <summary>
    /// Whether no paper still to come can change this day. The paper of a year may reach into the last days before it
    /// (the one of 2019 made 2018-12-29 a working day), so those wait for the next year's paper too.
    /// </summary>
    public bool Knows(DateOnly date) =>
        knownYears.Contains(date.Year) && (date < CalendarYear.Reach(date.Year + 1) || knownYears.Contains(date.Year + 1));

    internal bool Knows(DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
            if (!Knows(date)) return false;
        return true;
    }

    public IReadOnlyList<WorkInterval> HoursOn(DateOnly date) => (hours.FindLast(one => one.ValidFrom <= date) ?? hours[0]).Intervals;

    /// <summary>The local date of a UTC moment.</summary>
    public DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>00:00 local time, in UTC. The 24:00 of a day is this of the next.</summary>
    public DateTime StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>When the office closes on a day of these hours, in UTC.</summary>
    public DateTime ClosingOf(DateOnly date) => At(date, HoursOn(date)[^1].To);

    /// <summary>A local time of a day, in UTC.</summary>
    public DateTime At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        // a time that daylight saving skips means the hour after it
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone);
    }

    private static List<DatedHours> Checked(IReadOnlyList<DatedHours> hours)
    {
        if (hours.Count == 0) throw new BadInput("hours", "calendar.no-hours");
        foreach (var one in hours) one.Check();
        return [.. hours.OrderBy(one => one.ValidFrom)];
    }

    private static Dictionary<DateOnly, CalendarDay> LastOfEach(IEnumerable<CalendarDay> days)
    {
        var last = new Dictionary<DateOnly, CalendarDay>();
        foreach (var day in days) last[day.Date] = day;
        return last;
    }
}
