using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>A table in a sheet of a workbook, cell values as text; a formula counts with the value that was saved.</summary>
internal static class WorkbookTable
{
    // the reader asks for code page 1252 before it looks at any file
    static WorkbookTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static async IAsyncEnumerable<RawRow> Read(string path, TableOptions options, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        WorkbookGuard.Check(file, options.LargestWorkbook);
        using var reader = Sound(() => ExcelReaderFactory.CreateOpenXmlReader(file, new() { LeaveOpen = true }));
        Find(reader, options.Sheet);
        var width = 0;
        while (Sound(reader.Read))
        {
            stop.ThrowIfCancellationRequested();
            var row = Row(reader, options.LongestCell, width);
            if (!row.IsBlank) width = width == 0 ? row.Cells.Count : width;
            yield return row;
        }
    }

    private static void Find(IExcelDataReader reader, string? sheet)
    {
        while (sheet is not null && !string.Equals(reader.Name, sheet, StringComparison.OrdinalIgnoreCase))
        {
            if (!Sound(reader.NextResult)) throw new BadInput("sheet", "import.missing-sheet", sheet);
        }
    }

    /// <summary>A sheet stores no cell behind the last one filled, so a short row is whole; it is filled up to the header.</summary>
    private static RawRow Row(IExcelDataReader reader, int longest, int width)
    {
        var cells = new List<string>(reader.FieldCount);
        string? error = null;
        for (var at = 0; at < reader.FieldCount; at++)
        {
            var text = WorkbookValue.Text(reader.GetValue(at));
            if (text.Length > longest) error ??= "import.cell-too-long";
            cells.Add(text);
        }
        while (cells.Count > 0 && cells[^1].Length == 0 && cells.Count > width) cells.RemoveAt(cells.Count - 1);
        while (cells.Count < width) cells.Add("");
        return new(reader.Depth + 1, cells, error);
    }

    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is ExcelReaderException or XmlException or InvalidDataException or FormatException)
        {
            throw new BadInput("file", "import.unreadable-workbook");
        }
    }
}
