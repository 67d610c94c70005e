namespace Lindian.Domain.Governance;

/// <summary>The paper of a year was read in, for the first time or anew.</summary>
[EventName("calendar.imported")]
public sealed record CalendarImported(Guid Id, int Year, int Version, IReadOnlyList<CalendarDay> Days, string Source) : IEvent;

/// <summary>
/// The holidays and make-up working days of one year, as the State Council publishes them in November of the year before
/// (domain-facts section 8). Its import makes the year known, and every provisional deadline that reaches it is computed again.
/// </summary>
public sealed class CalendarYear : Entity
{
    private List<CalendarDay> days = [];

    private CalendarYear() { }

    /// <summary>The title year of the paper.</summary>
    public int Year { get; private set; }
    public int Version { get; private set; }
    public string Source { get; private set; } = "";
    public IReadOnlyList<CalendarDay> Days => days;

    /// <summary>The first day that the paper of a year may speak about: the last week before it belongs to the New Year holiday.</summary>
    public static DateOnly Reach(int year) => new(year - 1, 12, 26);

    /// <exception cref="BadInput">The year, the source or a day makes no sense; an empty file is not a calendar.</exception>
    public static CalendarYear Import(int year, IReadOnlyList<CalendarDay> days, string source)
    {
        if (year is < 2000 or > 2100) throw new BadInput("year", "calendar.year-out-of-range", 2000, 2100);
        var sorted = Checked(year, days, source);
        var calendar = new CalendarYear();
        calendar.Raise(new CalendarImported(NewId.Next(), year, 1, sorted, source));
        return calendar;
    }

    /// <summary>Puts these days in the place of the former ones. The same days from the same source change nothing.</summary>
    public void ImportAgain(IReadOnlyList<CalendarDay> days, string source)
    {
        var sorted = Checked(Year, days, source);
        if (sorted.SequenceEqual(this.days) && source == Source) return;
        Raise(new CalendarImported(Id, Year, Version + 1, sorted, source));
    }

    protected override void Apply(IEvent happened)
    {
        var imported = (CalendarImported)happened;
        (Id, Year, Version, Source) = (imported.Id, imported.Year, imported.Version, imported.Source);
        days = [.. imported.Days];
    }

    private static CalendarDay[] Checked(int year, IReadOnlyList<CalendarDay> days, string source)
    {
        if (string.IsNullOrWhiteSpace(source)) throw new BadInput("source", "calendar.source-missing");
        if (days.Count == 0) throw new BadInput("days", "calendar.no-days");
        CalendarDay[] sorted = [.. days.OrderBy(day => day.Date)];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Date < Reach(year) || sorted[i].Date.Year > year) throw new BadInput("days", "calendar.day-outside-year", sorted[i].Date);
            if (i > 0 && sorted[i].Date == sorted[i - 1].Date) throw new BadInput("days", "calendar.day-twice", sorted[i].Date);
        }
        return sorted;
    }
}
