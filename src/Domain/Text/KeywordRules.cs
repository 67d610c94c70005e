namespace Lindian.Domain.Text;

/// <summary>Each of the words, where it occurs, speaks with this weight (above zero) for a type, its service class and priority.</summary>
public sealed record KeywordRule(IReadOnlyList<string> Words, string TypeCode, string? Best, string? Priority, double Weight);

/// <summary>What the text seems to be. A person confirms it.</summary>
/// <param name="Confidence">Share of the winner in the weight of all types that were heard, above 0 up to 1; it does not say how much was heard.</param>
/// <param name="Words">The words that decided, as listed in the rules, the heaviest first.</param>
public sealed record Suggestion(string TypeCode, string? Best, string? Priority, double Confidence, IReadOnlyList<string> Words);

/// <summary>
/// Suggests type, service class and priority of a demand from words in its text (D-3). A word counts once per rule however
/// often it occurs. Service class and priority come from the heaviest rule of the winning type that names them. A tie goes
/// to the type with more words, then to the first by code, so that the same text always gets the same answer.
/// </summary>
public sealed class KeywordRules
{
    private readonly Heard[] known;

    public KeywordRules(IEnumerable<KeywordRule> rules)
    {
        known = [.. rules.SelectMany(rule => rule.Words, (rule, word) => new Heard(rule, word, Folding.Plain(word).Trim()))
            .Where(heard => heard.Spelling.Length > 0)];
        if (known.FirstOrDefault(heard => !(heard.Rule.Weight > 0)) is { } wrong) throw new BadInput("weight", "text.weight-not-positive", wrong.Word);
    }

    /// <summary>Null when no word of any rule occurs: then nothing is suggested rather than a guess.</summary>
    public Suggestion? Suggest(string text)
    {
        var plain = Folding.Plain(text);
        var heard = known.Where(one => Folding.PlaceOf(one.Spelling, plain) >= 0).ToArray();
        if (heard.Length == 0) return null;
        var winner = heard.GroupBy(one => one.Rule.TypeCode, StringComparer.Ordinal)
            .OrderByDescending(Weight).ThenByDescending(type => type.Count()).ThenBy(type => type.Key, StringComparer.Ordinal)
            .First();
        return Of(winner, Weight(winner) / Weight(heard));
    }

    private static Suggestion Of(IGrouping<string, Heard> winner, double share)
    {
        var heaviest = winner.OrderByDescending(one => one.Rule.Weight).ToArray();
        return new(
            winner.Key,
            heaviest.FirstOrDefault(one => one.Rule.Best is not null)?.Rule.Best,
            heaviest.FirstOrDefault(one => one.Rule.Priority is not null)?.Rule.Priority,
            share,
            [.. heaviest.Select(one => one.Word).Distinct(StringComparer.Ordinal)]);
    }

    private static double Weight(IEnumerable<Heard> heard) => heard.Sum(one => one.Rule.Weight);

    private sealed record Heard(KeywordRule Rule, string Word, string Spelling);
}
