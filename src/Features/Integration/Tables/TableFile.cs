using System.Runtime.CompilerServices;
using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>
/// Reads a table row by row, whatever its size, from text (.csv, .tsv, .txt) or a workbook (.xlsx). A bad row comes with its
/// error and the next one follows; only a file that cannot be read at all is refused, with <see cref="BadInput"/>.
/// </summary>
public static class TableFile
{
    /// <summary>The column names alone, to check a mapping before anything is imported.</summary>
    public static async Task<IReadOnlyList<string>> Header(string path, TableOptions? options = null, CancellationToken stop = default)
    {
        await foreach (var row in Raw(path, options ?? TableOptions.Default, stop))
        {
            if (!row.IsBlank) return new TableHeader(row).Names;
        }
        throw new BadInput("file", "import.empty");
    }

    /// <summary>All rows below the header; blank ones are passed over.</summary>
    public static async IAsyncEnumerable<TableRow> Read(string path, TableOptions? options = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        TableHeader? header = null;
        await foreach (var row in Raw(path, options ?? TableOptions.Default, stop))
        {
            if (row.IsBlank) continue;
            if (header is not null) yield return header.Row(row);
            else header = new TableHeader(row);
        }
        if (header is null) throw new BadInput("file", "import.empty");
    }

    private static IAsyncEnumerable<RawRow> Raw(string path, TableOptions options, CancellationToken stop) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            _ when !File.Exists(path) => throw new BadInput("file", "import.no-such-file"),
            ".csv" or ".tsv" or ".txt" => DelimitedTable.Read(path, options, stop),
            ".xlsx" => WorkbookTable.Read(path, options, stop),
            var other => throw new BadInput("file", "import.unsupported-file", other),
        };
}
