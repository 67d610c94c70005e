using System.IO.Compression;
using System.Text;
using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>
/// Writes a table as an XLSX of one sheet, row by row into the archive: a hundred thousand rows need no more memory than
/// ten (the Open XML SDK keeps the unpacked sheet whole until the end). Cells are typed, so text never runs as a formula.
/// </summary>
public static class WorkbookWriter
{
    private const int MostRows = 1_048_576;

    /// <exception cref="RuleBroken"><c>export.too-many-rows</c>: a sheet ends at 1,048,576 rows.</exception>
    public static async Task Xlsx(Stream to, string sheet, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop = default)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var (name, content) in WorkbookParts.Around(sheet)) await Part(archive, name, content, stop);
        var entry = archive.CreateEntry(WorkbookParts.SheetName, CompressionLevel.Fastest);
        await using var stream = await entry.OpenAsync(stop);
        await using var text = new StreamWriter(stream, new UTF8Encoding(false));
        await text.WriteAsync(WorkbookParts.SheetStart.AsMemory(), stop);
        await Rows(text, header, rows, stop);
        await text.WriteAsync(WorkbookParts.SheetEnd.AsMemory(), stop);
    }

    private static async Task Rows(StreamWriter text, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        var written = 1;
        var line = WorkbookCells.Row(new(), header);
        await text.WriteAsync(line, stop);
        await foreach (var row in rows.WithCancellation(stop))
        {
            if (++written > MostRows) throw new RuleBroken("export.too-many-rows", MostRows - 1);
            await text.WriteAsync(WorkbookCells.Row(line.Clear(), row), stop);
        }
    }

    private static async Task Part(ZipArchive archive, string name, string content, CancellationToken stop)
    {
        await using var stream = await archive.CreateEntry(name).OpenAsync(stop);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(content), stop);
    }
}
