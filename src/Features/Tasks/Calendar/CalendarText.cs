using System.Globalization;
using System.Text;

namespace Lindian.Features.Tasks;

/// <summary>An entry of a calendar: on whole days where it has no hour. Times are UTC, days are business days.</summary>
public sealed record CalendarEntry(Guid Id, int Version, DateTime ChangedAt, DateOnly Day, string Title, string? Place, string? About, string Url, bool Cancelled);

/// <summary>
/// Writes RFC 5545: CRLF, lines of at most 75 octets folded between characters, text escaped. The library that does this is not to
/// be had for this platform (decision 8).
/// </summary>
public static class CalendarText
{
    private const int LongestLine = 75;

    public static string Of(string name, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var line in Head(name).Concat(entries.SelectMany(Entry)).Append("END:VCALENDAR")) Fold(text, line);
        return text.ToString();
    }

    private static string[] Head(string name) =>
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lindian//Tasks//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + Escaped(name), "X-WR-TIMEZONE:Asia/Shanghai", "REFRESH-INTERVAL;VALUE=DURATION:PT30M"];

    private static IEnumerable<string> Entry(CalendarEntry e)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{e.Id}@lindian";
        yield return $"SEQUENCE:{e.Version}";
        yield return $"DTSTAMP:{e.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        yield return $"DTSTART;VALUE=DATE:{e.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        yield return $"DTEND;VALUE=DATE:{e.Day.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        yield return $"SUMMARY:{Escaped(e.Title)}";
        if (e.Place is { Length: > 0 } place) yield return $"LOCATION:{Escaped(place)}";
        if (e.About is { Length: > 0 } about) yield return $"DESCRIPTION:{Escaped(about)}";
        yield return $"URL:{e.Url}";
        yield return $"STATUS:{(e.Cancelled ? "CANCELLED" : "CONFIRMED")}";
        yield return "TRANSP:TRANSPARENT";
        yield return "END:VEVENT";
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
