namespace Lindian.Domain.Text;

/// <summary>Makes characters that people take for the same the same, one for one, so that places in the text stay valid.</summary>
internal static class Folding
{
    /// <summary>Full-width to half-width; the rest as it is.</summary>
    public static char Narrow(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\u3000' => ' ',
        _ => letter,
    };

    /// <summary>Half-width and lower case.</summary>
    public static string Plain(string text) => Each(text, letter => char.ToLowerInvariant(Narrow(letter)));

    /// <summary>Half-width, and every decimal digit of Unicode as 0 to 9.</summary>
    public static string PlainDigits(string text) => Each(text, Digit);

    public static bool IsLatin(char letter) => char.IsAsciiLetter(letter);

    /// <summary>Where a word stands, or -1. A Latin word must not be a part of a longer one: no "fire" in "fired".</summary>
    public static int PlaceOf(string word, string text)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!IsInsideWord(text, at, at + word.Length)) return at;
        }
        return -1;
    }

    private static bool IsInsideWord(string text, int start, int end) =>
        (start > 0 && IsLatin(text[start]) && IsLatin(text[start - 1]))
        || (end < text.Length && IsLatin(text[end - 1]) && IsLatin(text[end]));

    private static char Digit(char letter) =>
        char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter)) : Narrow(letter);

    private static string Each(string text, Func<char, char> fold) =>
        string.Create(text.Length, (text, fold), static (to, from) =>
        {
            for (var at = 0; at < to.Length; at++) to[at] = from.fold(from.text[at]);
        });
}
