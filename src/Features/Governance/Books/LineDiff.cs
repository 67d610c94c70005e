using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Lindian.Features.Governance.Books;

public enum LineChange { Same, Added, Removed }

public sealed record DiffLine(LineChange Change, string Text);

/// <summary>What changed from one version of a rulebook to the next, line by line, with three lines around each change.</summary>
public static class LineDiff
{
    private const int MostCells = 4_000_000, Around = 3;
    internal static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Both texts are laid out alike first, so that other spaces are no difference.</summary>
    public static IReadOnlyList<DiffLine> Of(string before, string after) => Of(Lines(before), Lines(after));

    public static IReadOnlyList<DiffLine> Of(string[] a, string[] b)
    {
        var head = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = a.Skip(head).Reverse().Zip(b.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var middle = Middle(a[head..^tail], b[head..^tail]);
        return Near([.. Same(a[..head]), .. middle, .. Same(a[^tail..])]);
    }

    private static IEnumerable<DiffLine> Same(string[] lines) => lines.Select(line => new DiffLine(LineChange.Same, line));

    private static string[] Lines(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(parsed, Pretty).ReplaceLineEndings("\n").Split('\n');
    }

    private static List<DiffLine> Middle(string[] a, string[] b)
    {
        // two books that share next to nothing are told as one gone and one new
        if ((long)a.Length * b.Length > MostCells)
            return [.. a.Select(l => new DiffLine(LineChange.Removed, l)), .. b.Select(l => new DiffLine(LineChange.Added, l))];
        var common = Common(a, b);
        List<DiffLine> lines = [];
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                lines.Add(new(LineChange.Same, a[i++]));
                j++;
            }
            else if (i < a.Length && (j == b.Length || common[i + 1, j] >= common[i, j + 1])) lines.Add(new(LineChange.Removed, a[i++]));
            else lines.Add(new(LineChange.Added, b[j++]));
        }
        return lines;
    }

    /// <summary>Length of the longest common sequence of the rests that begin at (i, j).</summary>
    private static int[,] Common(string[] a, string[] b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static IReadOnlyList<DiffLine> Near(DiffLine[] lines)
    {
        var keep = new bool[lines.Length];
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Change != LineChange.Same)
                Array.Fill(keep, true, Math.Max(0, i - Around), Math.Min(lines.Length - 1, i + Around) - Math.Max(0, i - Around) + 1);
        return [.. lines.Where((_, i) => keep[i])];
    }
}
