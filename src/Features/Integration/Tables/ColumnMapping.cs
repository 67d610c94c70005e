using System.Text.Json;
using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>
/// Says which column of somebody's table fills which field of ours, how dates are written there and in which time zone. It
/// is a JSON file, so that a supplier's export needs no change of the program.
/// </summary>
public sealed class ColumnMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };
    private readonly Dictionary<string, ColumnSource> columns;

    private ColumnMapping(MappingFile file)
    {
        Target = file.Target;
        columns = file.Columns.ToDictionary(pair => pair.Key, pair => ColumnSource.Of(pair.Key, pair.Value), StringComparer.Ordinal);
        Times = new(Zone(file.TimeZone), file.DateFormats);
        Options = new() { Sheet = file.Sheet, Encoding = file.Encoding, Delimiter = file.Delimiter };
    }

    /// <summary>What is imported: demands, customers …</summary>
    public string Target { get; }

    /// <summary>What the file says of the table's form.</summary>
    public TableOptions Options { get; }

    internal TableTimes Times { get; }

    public static async Task<ColumnMapping> Load(string path, CancellationToken stop = default) =>
        File.Exists(path) ? Parse(await File.ReadAllTextAsync(path, stop)) : throw new BadInput("mapping", "import.no-such-file");

    public static ColumnMapping Parse(string json)
    {
        try
        {
            return new(JsonSerializer.Deserialize<MappingFile>(json, Json) ?? throw new JsonException());
        }
        catch (JsonException broken)
        {
            throw new BadInput("mapping", "import.bad-mapping", (broken.LineNumber ?? 0) + 1);
        }
    }

    /// <summary>Holds the mapping against what the target knows and what the table has, before the first row. The first thing missing is named.</summary>
    public void Check(IEnumerable<string> fields, IEnumerable<string> header)
    {
        if (columns.Keys.Except(fields, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new BadInput("mapping", "import.unknown-field", unknown);
        if (columns.Values.SelectMany(source => source.From).Except(header, StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw new BadInput("file", "import.missing-column", missing);
    }

    public bool Has(string field) => columns.ContainsKey(field);

    public MappedRow Row(TableRow row) => new(this, row);

    internal string Value(string field, TableRow row) => columns.TryGetValue(field, out var source) ? source.Value(row) : "";

    private static TimeZoneInfo Zone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : throw new BadInput("mapping", "import.unknown-time-zone", id);
}
