using System.Text.Json;
using Lindian.Domain;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Organization;

/// <summary>
/// A CSV or XLSX that somebody uploaded, read row by row under our field names, whichever of the two languages its header is
/// in. The file is gone when it was read.
/// </summary>
public sealed class UploadedTable(Texts texts)
{
    private const long MostBytes = 5 << 20;
    private const int MostRows = 20_000;
    private static readonly TableOptions Limits = TableOptions.Default with { LargestWorkbook = 64 << 20 };

    /// <param name="fields">Our names; the header of field <c>x</c> is text <c>prefix.x</c>.</param>
    public async Task<IReadOnlyList<MappedRow>> Read(IFormFile file, string prefix, IReadOnlyList<string> fields, CancellationToken ct)
    {
        if (file.Length > MostBytes) throw new BadInput("file", "import.file-too-large", MostBytes >> 20);
        var path = Path.Combine(Path.GetTempPath(), NewId.Next().ToString("N") + Ending(file.FileName));
        try
        {
            await using (var copy = File.Create(path)) await file.CopyToAsync(copy, ct);
            return await Rows(path, Mapping(await TableFile.Header(path, Limits, ct), prefix, fields), ct);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The name of a column in the language of the request.</summary>
    public string Column(string prefix, string field) => texts[$"{prefix}.{field}"];

    private static async Task<IReadOnlyList<MappedRow>> Rows(string path, ColumnMapping mapping, CancellationToken ct)
    {
        var rows = new List<MappedRow>();
        await foreach (var row in TableFile.Read(path, Limits, ct))
        {
            if (rows.Count == MostRows) throw new BadInput("file", "import.too-many-rows", MostRows);
            rows.Add(mapping.Row(row));
        }
        return rows;
    }

    // the form of the file is told by its name and then checked by the reader against its content
    private static string Ending(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" or ".xlsx" => Path.GetExtension(name).ToLowerInvariant(),
        var other => throw new BadInput("file", "import.unsupported-file", other),
    };

    private ColumnMapping Mapping(IReadOnlyList<string> header, string prefix, IReadOnlyList<string> fields)
    {
        var found = from field in fields
                    let column = header.FirstOrDefault(name => texts.Wordings($"{prefix}.{field}").Append(field).Contains(name, StringComparer.OrdinalIgnoreCase))
                    where column is not null
                    select KeyValuePair.Create(field, column);
        var columns = found.ToDictionary();
        if (!columns.ContainsKey(fields[0])) throw new BadInput("file", "import.missing-column", Column(prefix, fields[0]));
        return ColumnMapping.Parse(JsonSerializer.Serialize(new { target = prefix, columns }));
    }
}
