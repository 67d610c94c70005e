using System.Globalization;

namespace Lindian.Features.Integration.Tables;

/// <summary>Reads dates and times as the mapping says they are written; ISO forms are always understood.</summary>
internal sealed class TableTimes(TimeZoneInfo zone, IEnumerable<string> formats)
{
    private static readonly string[] Iso =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    private readonly string[] known = [.. formats, .. Iso];

    /// <summary>In UTC; null when the text is no time, or one that the clocks of the zone skipped.</summary>
    public DateTime? Moment(string text)
    {
        if (!DateTime.TryParseExact(text, known, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal, out var moment)) return null;
        if (moment.Kind == DateTimeKind.Utc) return moment;
        return zone.IsInvalidTime(moment) ? null : TimeZoneInfo.ConvertTimeToUtc(moment, zone);
    }

    /// <summary>The day in the zone of the table; a time behind it is dropped.</summary>
    public DateOnly? Day(string text) =>
        Moment(text) is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, zone)) : null;
}
