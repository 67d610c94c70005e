using System.Globalization;
using Lindian.Domain;

namespace Lindian.Features.Governance.Calendar;

/// <summary>
/// A year as a clerk types it from the paper: a day per line, <c>2027-10-01 休 国庆节</c> or <c>2027-10-09 班 国庆节调休</c>
/// (also <c>off</c> and <c>work</c>). A wrong line is named by its number.
/// </summary>
internal static class CalendarLines
{
    private const string Off = "休", Work = "班";

    public static IReadOnlyList<ImportCalendar.Day> Read(string text)
    {
        List<ImportCalendar.Day> days = [];
        foreach (var (i, line) in text.Split('\n').Index())
            if (line.Trim() is { Length: > 0 } written) days.Add(ReadLine(written, i + 1));
        return days;
    }

    public static string Write(IEnumerable<Domain.Governance.CalendarDay> days) =>
        string.Join('\n', days.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Date:yyyy-MM-dd} {(d.IsWorkday ? Work : Off)} {d.Name}").TrimEnd()));

    private static ImportCalendar.Day ReadLine(string line, int number)
    {
        var parts = line.Split((char[])[' ', '\t', ',', '，', '　'], 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new BadInput("lines", "calendar.line-date", number);
        bool? workday = parts.ElementAtOrDefault(1)?.ToLowerInvariant() switch { Work or "work" => true, Off or "off" => false, _ => null };
        return new ImportCalendar.Day(date, workday ?? throw new BadInput("lines", "calendar.line-kind", number), parts.ElementAtOrDefault(2));
    }
}
