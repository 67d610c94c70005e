namespace Lindian.Domain.Text;

/// <summary>
/// How alike two texts are, 0 to 1, for finding a demand told twice (D-5). Compares the sets of two-character tokens: what
/// they share of all they have; and, where the shorter is long enough to mean something by itself, what share of it stands in
/// the longer, so that the same letter with a new paragraph is still the same. Short texts (又停电了) get no such bonus.
/// </summary>
public static class TextLikeness
{
    private const int LongEnough = 20;

    public static double Of(string a, string b) => Of(Tokens(a), Tokens(b));

    /// <summary>The same for texts that are compared with many others and so cut only once.</summary>
    public static double Of(IReadOnlySet<string> left, IReadOnlySet<string> right)
    {
        if (left.Count == 0 || right.Count == 0) return 0;
        var shared = left.Count(right.Contains);
        var smaller = Math.Min(left.Count, right.Count);
        return (double)shared / (smaller >= LongEnough ? smaller : left.Count + right.Count - shared);
    }

    public static IReadOnlySet<string> Tokens(string text) => new HashSet<string>(Bigrams.Query(text), StringComparer.Ordinal);
}
