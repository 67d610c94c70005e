namespace Lindian.Features.Integration.Tables;

/// <summary>One row of a table that somebody sent, its cells by column name, as text.</summary>
/// <param name="Number">Line in the file as a person counts it, the header being 1; of a row of several lines the first.</param>
/// <param name="Cells">Every named column is there, empty where the row ended early.</param>
/// <param name="Error">Code of what is wrong with the row as a whole (<c>import.cell-count</c> …); null when it can be read.</param>
public sealed record TableRow(long Number, IReadOnlyDictionary<string, string> Cells, string? Error);

/// <summary>What the file does not tell by itself, and how much of it is taken.</summary>
public sealed record TableOptions
{
    public static readonly TableOptions Default = new();

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>utf-8, gb18030 …; null to find out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Null to find out among comma, semicolon, tab and bar.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Characters of one cell; a longer one is cut and its row is in error.</summary>
    public int LongestCell { get; init; } = 100_000;

    /// <summary>Bytes of a workbook once unpacked. Beyond, it is refused unread: a small file may unpack to any size.</summary>
    public long LargestWorkbook { get; init; } = 512L << 20;
}

/// <summary>A row as it stands in the file, before its columns have names.</summary>
internal sealed record RawRow(long Number, IReadOnlyList<string> Cells, string? Error)
{
    public bool IsBlank => Error is null && Cells.All(string.IsNullOrWhiteSpace);
}
