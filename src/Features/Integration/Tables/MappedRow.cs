using System.Globalization;
using System.Text.RegularExpressions;

namespace Lindian.Features.Integration.Tables;

/// <summary>What is wrong with one field of a row. The code stays, the text is <c>error.</c> + code of the resources with these values.</summary>
/// <param name="Field">Empty when the row as a whole is wrong.</param>
public sealed record CellError(string Field, string Code, params IReadOnlyList<object> Values);

/// <summary>
/// A row under the names of our fields. Reading a field that does not hold what it should notes an error and goes on, so
/// that the sender learns everything wrong with a row at once; the row is taken only if <see cref="Errors"/> stays empty.
/// </summary>
public sealed partial class MappedRow
{
    private const int ShownOfValue = 40;
    private readonly ColumnMapping mapping;
    private readonly TableRow row;
    private readonly List<CellError> errors = [];

    internal MappedRow(ColumnMapping mapping, TableRow row)
    {
        (this.mapping, this.row) = (mapping, row);
        if (row.Error is not null) errors.Add(new("", row.Error));
    }

    public long Number => row.Number;
    public IReadOnlyList<CellError> Errors => errors;

    /// <summary>Whether the table has anything for this field at all.</summary>
    public bool Has(string field) => mapping.Has(field);

    /// <summary>Notes what only the target can know, such as a code that does not exist.</summary>
    public void Refuse(string field, string code, params IReadOnlyList<object> values) => errors.Add(new(field, code, values));

    /// <summary>What the row says in these fields, in one text: two rows with the same content are the same row.</summary>
    public string Content(IEnumerable<string> fields) => string.Join('\u001f', fields.Select(field => $"{field}={Value(field)}"));

    /// <summary>The value as it stands, unchecked.</summary>
    public string Raw(string field) => Value(field);

    /// <summary>Null when empty or not mapped.</summary>
    public string? Text(string field, int longest)
    {
        var value = Value(field);
        if (value.Length > longest) errors.Add(new(field, "import.too-long", value.Length, longest));
        return value.Length == 0 ? null : value;
    }

    public string Required(string field, int longest)
    {
        if (Text(field, longest) is { } value) return value;
        errors.Add(new(field, "import.required"));
        return "";
    }

    /// <summary>In UTC.</summary>
    public DateTime? Moment(string field) => Parsed(field, "import.not-a-date", mapping.Times.Moment);

    public DateOnly? Day(string field) => Parsed(field, "import.not-a-date", mapping.Times.Day);

    /// <summary>Decimal point; commas only between groups of three.</summary>
    public decimal? Figure(string field) => Parsed(field, "import.not-a-number", Decimal);

    public int? Whole(string field) => Parsed<int>(field, "import.not-a-number", text =>
        Decimal(text) is { } number && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null);

    private T? Parsed<T>(string field, string code, Func<string, T?> parse) where T : struct
    {
        var value = Value(field);
        if (value.Length == 0) return null;
        var parsed = parse(value);
        if (parsed is null) errors.Add(new(field, code, value.Length > ShownOfValue ? value[..ShownOfValue] + "…" : value));
        return parsed;
    }

    private string Value(string field) => mapping.Value(field, row).Trim();

    private static decimal? Decimal(string text)
    {
        var plain = Grouped().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$")]
    private static partial Regex Grouped();
}
