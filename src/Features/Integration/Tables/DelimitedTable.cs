using System.Runtime.CompilerServices;
using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>A table in a text file: finds encoding and delimiter, then reads on in pieces.</summary>
internal static class DelimitedTable
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static async IAsyncEnumerable<RawRow> Read(string path, TableOptions options, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        RefuseArchive(file);
        var encoding = await TextEncodings.Of(file, options.Encoding, stop);
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false);
        var piece = new char[1 << 15];
        DelimitedRecords? records = null;
        for (int read; (read = await text.ReadBlockAsync(piece, stop)) > 0;)
        {
            records ??= new(options.Delimiter ?? (path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : Sniff(piece.AsSpan(0, read))), options.LongestCell);
            foreach (var row in records.Feed(piece.AsSpan(0, read))) yield return row;
        }
        foreach (var row in records?.End() ?? []) yield return row;
    }

    /// <summary>The delimiter that the first line with content has most of, outside quotes; a comma when it has none.</summary>
    private static char Sniff(ReadOnlySpan<char> start)
    {
        var counts = new int[Delimiters.Length];
        var (quoted, content) = (false, false);
        foreach (var character in start)
        {
            if (character is '\r' or '\n' && content && !quoted) break;
            content |= !char.IsWhiteSpace(character);
            quoted ^= character == '"';
            if (!quoted && Array.IndexOf(Delimiters, character) is >= 0 and var which) counts[which]++;
        }
        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>A workbook with the name of a text file would come out as thousands of broken rows.</summary>
    private static void RefuseArchive(FileStream file)
    {
        Span<byte> first = stackalloc byte[4];
        if (file.ReadAtLeast(first, 4, throwOnEndOfStream: false) == 4 && (first is [0x50, 0x4B, 3, 4] or [0xD0, 0xCF, 0x11, 0xE0]))
            throw new BadInput("file", "import.unsupported-file", Path.GetExtension(file.Name));
        file.Position = 0;
    }
}
