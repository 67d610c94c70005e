using System.Globalization;
using System.Text.Json;
using Lindian.Domain;

namespace Lindian.Features.Governance.Calendar;

/// <summary>
/// Reads a calendar from JSON in one of two shapes: that of the holiday-cn project, one year as
/// <c>{year, papers?, days: [{name, date, isOffDay}]}</c>, or our own, <c>{years: [{year, source, days: [{date, workday, name}]}]}</c>.
/// What does not fit is refused with the place where it stands.
/// </summary>
internal static class CalendarFile
{
    private const int MostYears = 30, MostDays = 200;

    /// <param name="source">Where the calendar comes from, for a file that does not say so itself.</param>
    public static IReadOnlyList<ImportCalendar.Year> Read(string json, string? source)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            if (file.RootElement.ValueKind != JsonValueKind.Object) throw new BadInput("file", "calendar.file-unknown");
            if (!file.RootElement.TryGetProperty("years", out var years)) return [ReadYear(file.RootElement, "", source)];
            List<JsonElement> all = [.. List(years, "years")];
            Limit.Rows("file", MostYears, all.Count);
            return [.. all.Select((year, i) => ReadYear(year, $"years[{i}].", source))];
        }
        catch (JsonException broken)
        {
            throw new BadInput("file", "calendar.file-not-json", (broken.LineNumber ?? 0) + 1);
        }
    }

    private static ImportCalendar.Year ReadYear(JsonElement year, string at, string? source)
    {
        var number = Property(year, at, "year");
        if (number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var value)) throw new BadInput("file", "calendar.year-not-a-number", at + "year");
        List<JsonElement> rows = [.. List(Property(year, at, "days"), at + "days")];
        Limit.Rows("file", MostDays, rows.Count);
        var named = Papers(year) ?? source ?? "";
        return new ImportCalendar.Year(value, named, [.. rows.Select((row, i) => ReadDay(row, $"{at}days[{i}]."))]);
    }

    private static ImportCalendar.Day ReadDay(JsonElement row, string at)
    {
        if (!DateOnly.TryParseExact(Text(Property(row, at, "date")), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new BadInput("file", "calendar.date-unreadable", at + "date");
        var name = row.TryGetProperty("name", out var given) ? Text(given) : null;
        return new ImportCalendar.Day(date, IsWorkday(row, at), name);
    }

    private static bool IsWorkday(JsonElement row, string at)
    {
        if (row.TryGetProperty("isOffDay", out var off) && off.ValueKind is JsonValueKind.True or JsonValueKind.False) return !off.GetBoolean();
        if (row.TryGetProperty("workday", out var work) && work.ValueKind is JsonValueKind.True or JsonValueKind.False) return work.GetBoolean();
        throw new BadInput("file", "calendar.workday-missing", at + "isOffDay");
    }

    private static string? Papers(JsonElement year)
    {
        if (year.TryGetProperty("source", out var source) && Text(source) is { Length: > 0 } one) return one;
        if (!year.TryGetProperty("papers", out var papers) || papers.ValueKind != JsonValueKind.Array) return null;
        var named = string.Join("; ", papers.EnumerateArray().Select(Text).Where(p => !string.IsNullOrEmpty(p)));
        return named.Length > 0 ? named : null;
    }

    private static JsonElement Property(JsonElement of, string at, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : throw new BadInput("file", "calendar.part-missing", at + name);

    private static JsonElement.ArrayEnumerator List(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new BadInput("file", "calendar.part-missing", at);

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
