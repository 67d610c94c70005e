using Lindian.Features.Governance;

namespace Lindian.Features.Demands.Books;

/// <summary>Words of danger (D-4). One character alone would fire on every demand; an empty list would let every danger pass.</summary>
internal static class DangerWordsBook
{
    private const int Shortest = 2;

    public static void Check(ProposedBook book)
    {
        var danger = BookPart.Read<DemandRules.DangerBook>(book.Json);
        Words(danger.Zh, BookPart.Root["zh"], mayBeEmpty: false);
        Words(danger.En, BookPart.Root["en"], mayBeEmpty: false);
        Words(danger.Typos, BookPart.Root["typos"], mayBeEmpty: true);
        Words(danger.Traditional, BookPart.Root["traditional"], mayBeEmpty: true);
        Confusables(danger.Confusables, BookPart.Root["confusables"]);
    }

    private static void Words(IReadOnlyList<string>? words, BookPart part, bool mayBeEmpty)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, at) in part.Each(words, mayBeEmpty))
        {
            at.Text(word, BookPart.LongestWord);
            if (word.Count(char.IsLetterOrDigit) < Shortest) throw at.Wrong("rulebook.word-too-short", word, Shortest);
            if (!seen.Add(word.Trim())) throw at.Wrong("rulebook.twice", word);
        }
    }

    private static void Confusables(Dictionary<string, List<string>>? confusables, BookPart part)
    {
        var meaning = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (meant, slips) in confusables ?? throw part.Wrong("rulebook.missing"))
        {
            part[meant].OneCharacter(meant);
            foreach (var (written, at) in part[meant].Each(slips))
            {
                at.OneCharacter(written);
                if (written == meant) throw at.Wrong("rulebook.same-character", written);
                if (!meaning.TryAdd(written, meant)) throw at.Wrong("rulebook.stands-for-two", written);
            }
        }
    }
}
