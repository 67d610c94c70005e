using Lindian.Domain.Governance;

namespace Lindian.Domain.Tests.Governance;

/// <summary>The published calendar of 2025 and 2026 (domain-facts section 8), in Shanghai, with the default hours.</summary>
internal static class TestCalendar
{
    public const string Paper = "State Council, test copy";

    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly (string Name, string From, string To)[] Holidays =
    [
        ("元旦", "2025-01-01", "2025-01-01"), ("春节", "2025-01-28", "2025-02-04"), ("清明节", "2025-04-04", "2025-04-06"),
        ("劳动节", "2025-05-01", "2025-05-05"), ("端午节", "2025-05-31", "2025-06-02"), ("国庆节", "2025-10-01", "2025-10-08"),
        ("元旦", "2026-01-01", "2026-01-03"), ("春节", "2026-02-15", "2026-02-23"), ("清明节", "2026-04-04", "2026-04-06"),
        ("劳动节", "2026-05-01", "2026-05-05"), ("端午节", "2026-06-19", "2026-06-21"), ("中秋节", "2026-09-25", "2026-09-27"),
        ("国庆节", "2026-10-01", "2026-10-07"),
    ];

    private static readonly string[] MakeUp =
    [
        "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ];

    public static readonly IReadOnlyList<CalendarDay> Days =
        [.. Holidays.SelectMany(holiday => Between(holiday.From, holiday.To).Select(date => new CalendarDay(date, false, holiday.Name, Paper))),
         .. MakeUp.Select(date => new CalendarDay(Date(date), true, null, Paper))];

    public static readonly WorkCalendar Known = new(Shanghai, [DatedHours.Default], Days, [2025, 2026], 1);

    public static IReadOnlyList<CalendarDay> DaysOf(int year) => [.. Days.Where(day => day.Date.Year == year)];

    public static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    /// <summary>A time on a Shanghai wall clock, in UTC; <c>24:00</c> is the end of the day.</summary>
    public static DateTime At(string local)
    {
        var (date, time) = (Date(local[..10]).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(int.Parse(local[11..13])) + TimeSpan.FromMinutes(int.Parse(local[14..])));
        return DateTime.SpecifyKind(date + time - TimeSpan.FromHours(8), DateTimeKind.Utc);
    }

    public static Pause Stop(string from, string? to) => new(At(from), to is null ? null : At(to));

    public static NormLimit Limit(int amount, LimitUnit unit, LimitKind kind = LimitKind.Public, string step = "reply") =>
        new(step, kind, unit, amount, amount, amount, false, "A", "test");

    public static Deadline Compute(string start, NormLimit limit, params Pause[] pauses) =>
        Clock.Compute(new ClockFacts(At(start), pauses, limit, AreaClass.Urban), Known);

    private static IEnumerable<DateOnly> Between(string from, string to) =>
        Enumerable.Range(0, Date(to).DayNumber - Date(from).DayNumber + 1).Select(day => Date(from).AddDays(day));
}
