using System.Buffers;
using System.Globalization;
using System.Text;

namespace Lindian.Features.Integration.Tables;

/// <summary>
/// Writes a table row by row as CSV: UTF-8 with mark, since the spreadsheets on the desks would take it for GBK otherwise.
/// Times are written as they are given, so give them in the reader's zone.
/// </summary>
public static class TableWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n;\t");

    public static async Task Csv(Stream to, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop = default)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync(Line(header).AsMemory(), stop);
        await foreach (var row in rows.WithCancellation(stop)) await text.WriteAsync(Line(row).AsMemory(), stop);
    }

    internal static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value)
    {
        var text = value is string typed ? Formulas.Guard(typed) : Text(value);
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>A number, a date or a yes without the habits of a language.</summary>
    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
