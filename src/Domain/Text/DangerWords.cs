namespace Lindian.Domain.Text;

/// <summary>A word that means danger to life, and whole-word slips for it.</summary>
public sealed record DangerWord(string Word, IReadOnlyList<string> Typos);

/// <summary>The word as listed and the part of the text that gave it away.</summary>
public sealed record DangerMatch(string Word, int Start, int Length);

/// <summary>
/// Finds words of danger (fallen line, smoke, shock) in what a customer wrote; a hit skips every question and goes to the
/// emergency path (D-4). Spaces and signs between the characters, full width, traditional characters and listed slips do not
/// hide a word. Safety first: "没有冒烟" and "怕触电" fire as well, since a wrong alarm costs a call and a missed one a life.
/// </summary>
public sealed class DangerWords
{
    private const int LongestGap = 3;
    private readonly CharacterMap[] maps;
    private readonly (string Spelling, string Word)[] spellings;

    public DangerWords(IEnumerable<DangerWord> words, CharacterMap traditional, CharacterMap confusable)
    {
        maps = [traditional, confusable];
        spellings = [.. words
            .SelectMany(word => word.Typos.Prepend(word.Word), (word, spelling) => (Spelling: Letters(spelling).Text, word.Word))
            .Where(pair => pair.Spelling.Length > 0)];
    }

    /// <summary>The first word of danger in the text, the longest where several start together; null when there is none.</summary>
    public DangerMatch? Find(string text)
    {
        var (letters, places) = Letters(text);
        return spellings
            .Select(pair => MatchOf(pair.Spelling, pair.Word, letters, places, text))
            .OfType<DangerMatch>()
            .OrderBy(match => match.Start).ThenByDescending(match => match.Length)
            .FirstOrDefault();
    }

    private static DangerMatch? MatchOf(string spelling, string word, string letters, List<int> places, string text)
    {
        for (var at = letters.IndexOf(spelling, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(spelling, at + 1, StringComparison.Ordinal))
        {
            var (start, end) = (places[at], places[at + spelling.Length - 1]);
            if (StandsTogether(places, at, spelling.Length) && !IsInsideWord(text, start, end)) return new(word, start, end - start + 1);
        }
        return null;
    }

    private static bool StandsTogether(List<int> places, int at, int length) =>
        Enumerable.Range(at + 1, length - 1).All(next => places[next] - places[next - 1] <= LongestGap + 1);

    private static bool IsInsideWord(string text, int start, int end) =>
        (start > 0 && BothLatin(text[start - 1], text[start])) || (end + 1 < text.Length && BothLatin(text[end], text[end + 1]));

    private static bool BothLatin(char left, char right) =>
        Folding.IsLatin(Folding.Narrow(left)) && Folding.IsLatin(Folding.Narrow(right));

    /// <summary>The letters and digits alone, each as meant, with its place in the text.</summary>
    private (string Text, List<int> Places) Letters(string text)
    {
        List<char> letters = [];
        List<int> places = [];
        var plain = Folding.Plain(text);
        for (var at = 0; at < plain.Length; at++)
        {
            if (!char.IsLetterOrDigit(plain[at])) continue;
            letters.Add(maps.Aggregate(plain[at], (letter, map) => map.Meant(letter)));
            places.Add(at);
        }
        return (string.Concat(letters), places);
    }
}
