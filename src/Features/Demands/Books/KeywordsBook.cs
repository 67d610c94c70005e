using Lindian.Domain.Demands;
using Lindian.Features.Governance;

namespace Lindian.Features.Demands.Books;

/// <summary>Keyword rules (D-3): words that are no accident, a type that exists, a weight above zero.</summary>
internal static class KeywordsBook
{
    private const double LeastWeight = 0.01, MostWeight = 100;

    public static void Check(ProposedBook book)
    {
        var types = book.Books.Newest<List<DemandType>>(DemandRules.Types).Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (rule, part) in BookPart.Root.Each(BookPart.Read<List<DemandRules.KeywordRow>>(book.Json)))
        {
            Words(rule.Words, part["words"]);
            part["type"].Code(rule.Type);
            if (!types.Contains(rule.Type)) throw part["type"].Wrong("rulebook.unknown", rule.Type);
            if (rule.Best is { } best) part["best"].OneOf(best, Enum.GetNames<Best>());
            if (rule.Priority is { } priority) part["priority"].OneOf(priority, Enum.GetNames<Priority>());
            part["weight"].Between(rule.Weight, LeastWeight, MostWeight);
        }
    }

    private static void Words(IReadOnlyList<string>? words, BookPart part)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, at) in part.Each(words))
        {
            at.Text(word, BookPart.LongestWord);
            if (!seen.Add(word.Trim())) throw at.Wrong("rulebook.twice", word);
        }
    }
}
