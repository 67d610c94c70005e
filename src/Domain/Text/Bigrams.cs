using System.Globalization;
using System.Text;

namespace Lindian.Domain.Text;

/// <summary>
/// Cuts text into the tokens that search compares. Neither database knows Chinese words, so a run of Chinese characters
/// becomes its overlapping pairs, and 电梯 is found inside any longer run. One tokenizer serves both databases, so both give
/// the same hits; tokens hold letters and digits only, so they mean nothing to FTS5 or tsquery.
/// </summary>
public static class Bigrams
{
    private const int LongestWord = 64;

    /// <summary>What goes into the index: tokens in the order of the text, parted by spaces.</summary>
    public static string Index(string text) => string.Join(' ', Tokens(text));

    /// <summary>What must all be there. Empty when nothing searchable was typed. A single Chinese character finds only where it stands alone.</summary>
    public static IReadOnlyList<string> Query(string words) => [.. Tokens(words).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Tokens(string text)
    {
        var run = new List<Rune>();
        var kind = Kind.Gap;
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            var next = KindOf(rune);
            if (next == Kind.Mark) continue;
            if (next != kind)
            {
                foreach (var token in Cut(run, kind)) yield return token;
                run.Clear();
                kind = next;
            }
            run.Add(Rune.ToLowerInvariant(rune));
        }
        foreach (var token in Cut(run, kind)) yield return token;
    }

    private static IEnumerable<string> Cut(List<Rune> run, Kind kind) => kind switch
    {
        Kind.Chinese when run.Count > 1 => run.Zip(run.Skip(1), (first, second) => $"{first}{second}"),
        Kind.Chinese or Kind.Word => [string.Concat(run.Take(LongestWord))],
        _ => [],
    };

    /// <summary>Full-width, ligatures and accents come apart here; broken surrogates would make that fail, so they go first.</summary>
    private static string Decomposed(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) sound.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
        return sound.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF) => Kind.Chinese,
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark => Kind.Mark,
        _ when Rune.IsLetterOrDigit(rune) => Kind.Word,
        _ => Kind.Gap,
    };

    private enum Kind { Gap, Word, Chinese, Mark }
}
