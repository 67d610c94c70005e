using System.Text.Json;
using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>
/// Where one field gets its value: a column (<c>"title"</c>), several joined by line breaks (<c>["title","body"]</c>), a
/// constant (<c>"=hotline"</c>), or a column whose values are translated
/// (<c>{"from":"类别","map":{"投诉":"COMPLAINT","*":"ENQUIRY"}}</c>; <c>*</c> is for all others, without it they stay).
/// </summary>
internal sealed record ColumnSource(IReadOnlyList<string> From, string? Constant, IReadOnlyDictionary<string, string> Map)
{
    private static readonly Dictionary<string, string> NoMap = [];

    public static ColumnSource Of(string field, JsonElement written) => written.ValueKind switch
    {
        JsonValueKind.String when written.GetString() is ['=', .. var constant] => new([], constant, NoMap),
        JsonValueKind.String or JsonValueKind.Array => new(Columns(field, written), null, NoMap),
        JsonValueKind.Object when written.TryGetProperty("from", out var from) => new(Columns(field, from), null, MapOf(field, written)),
        _ => throw Unreadable(field),
    };

    public string Value(TableRow row)
    {
        if (Constant is not null) return Constant;
        var value = string.Join('\n', From.Select(column => row.Cells[column].Trim()).Where(cell => cell.Length > 0));
        return Map.GetValueOrDefault(value) ?? Map.GetValueOrDefault("*") ?? value;
    }

    private static string[] Columns(string field, JsonElement written)
    {
        string?[] columns = written.ValueKind == JsonValueKind.Array ? [.. written.EnumerateArray().Select(Column)] : [Column(written)];
        return columns.Length > 0 && Array.TrueForAll(columns, column => !string.IsNullOrWhiteSpace(column))
            ? [.. columns.OfType<string>().Select(column => column.Trim())]
            : throw Unreadable(field);
    }

    private static string? Column(JsonElement name) => name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static Dictionary<string, string> MapOf(string field, JsonElement written)
    {
        if (!written.TryGetProperty("map", out var map)) return NoMap;
        if (map.ValueKind != JsonValueKind.Object || map.EnumerateObject().Any(pair => pair.Value.ValueKind != JsonValueKind.String)) throw Unreadable(field);
        return map.EnumerateObject().ToDictionary(pair => pair.Name.Trim(), pair => pair.Value.GetString() ?? "", StringComparer.Ordinal);
    }

    private static BadInput Unreadable(string field) => new("mapping", "import.bad-column", field);
}
