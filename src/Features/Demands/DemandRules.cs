using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Text;
using Lindian.Features.Governance;

namespace Lindian.Features.Demands;

/// <summary>
/// One node of the type tree (D-3). Norm and one-off answer are inherited from the parent where they are missing. A retired type
/// is neither suggested nor offered any more; demands that have it keep it.
/// </summary>
public sealed record DemandType(
    string Code, string? Parent, string Zh, string En, Best? Best, string? Norm, Priority? Priority, OneOffAnswer? OneOffAnswer = null, string Confidence = "D", bool Retired = false);

/// <summary>一次性告知: what papers, steps and time the matter needs (D-2).</summary>
public sealed record OneOffAnswer(IReadOnlyList<Bilingual> Papers, IReadOnlyList<Bilingual> Steps, Bilingual Time);

/// <summary>An entry of one of the lists: a channel, a reason, a department.</summary>
public sealed record Choice(string Code, string Zh, string En, bool External = false, string? Norm = null);

/// <summary>One routing rule (D-6): the first that fits decides.</summary>
public sealed record RoutingRule(string Type, string Place, string When, string Target, Bilingual Reason);

/// <summary>A prepared text for a reply.</summary>
public sealed record ReplyTemplate(string Code, string Type, Bilingual Title, string Zh, string En);

/// <summary>A question of the follow-up script (D-11).</summary>
public sealed record ScriptLine(int Order, string Code, string Answer, string Zh, string En);

/// <summary>The lists that the supplier edits.</summary>
public sealed record DemandLists(
    IReadOnlyList<Choice> Channels, IReadOnlyList<Choice> ReturnReasons, IReadOnlyList<Choice> SuspendReasons, IReadOnlyList<Choice> TransferReasons,
    IReadOnlyList<Choice> DissatisfactionReasons, IReadOnlyList<Choice> AppealGrounds, IReadOnlyList<ReplyTemplate> ReplyTemplates,
    IReadOnlyList<ScriptLine> FollowUpScript, IReadOnlyList<RoutingRule> RoutingRules, IReadOnlyList<Choice> Verdicts,
    Bilingual InterimReplyTemplate, IReadOnlyList<Choice> TrackingCauses, IReadOnlyList<Choice> TrackingLevels);

/// <summary>The rulebooks of demands, ready for use.</summary>
public sealed class DemandRules
{
    public const string Types = "demand-types", Keywords = "demand-keyword-rules", Danger = "demand-danger-words", Lists = "demand-lists", Traditional = "traditional-characters";
    private readonly Dictionary<string, DemandType> byCode;

    public DemandRules(Rulebooks books)
    {
        byCode = books.Newest<List<DemandType>>(Types).ToDictionary(t => t.Code);
        Choices = books.Newest<DemandLists>(Lists);
        KeywordRules = new KeywordRules(books.Newest<List<KeywordRow>>(Keywords).Where(r => IsOpen(r.Type)).Select(r => new KeywordRule(r.Words, r.Type, r.Best, r.Priority, r.Weight)));
        var danger = books.Newest<DangerBook>(Danger);
        var traditional = books.Newest<Dictionary<string, string>>(Traditional);
        DangerWords = new DangerWords(
            danger.Zh.Concat(danger.Typos).Concat(danger.Traditional).Concat(danger.En).Select(w => new DangerWord(w, [])),
            new CharacterMap(traditional.Select(pair => pair.Key + pair.Value)),
            new CharacterMap(danger.Confusables.SelectMany(meant => meant.Value, (meant, written) => written + meant.Key)));
    }

    public IReadOnlyCollection<DemandType> AllTypes => byCode.Values;

    /// <summary>What may be chosen today: not retired, nor below a retired type.</summary>
    public IEnumerable<DemandType> OpenTypes => byCode.Values.Where(t => IsOpen(t.Code));

    public DemandLists Choices { get; }
    public KeywordRules KeywordRules { get; }
    public DangerWords DangerWords { get; }

    public DemandType Type(string code) => byCode.GetValueOrDefault(code) ?? throw new BadInput("type", "demand.type-unknown", code);

    public bool IsOpen(string code) => Knows(code) && !Upwards(code).Any(t => t.Retired);

    public bool Knows(string code) => byCode.ContainsKey(code);

    /// <summary>From the type up to its root.</summary>
    public IEnumerable<DemandType> Upwards(string code)
    {
        for (var type = byCode.GetValueOrDefault(code); type is not null; type = type.Parent is { } parent ? byCode.GetValueOrDefault(parent) : null) yield return type;
    }

    /// <summary>What the words speak of, if it is one of our types; null rather than a guess.</summary>
    public Suggestion? Suggest(string words) => KeywordRules.Suggest(words) is { } hint && Knows(hint.TypeCode) ? hint : null;

    public bool IsA(string code, string ancestor) => Upwards(code).Any(t => t.Code == ancestor);

    public string NormOf(string typeCode) => Upwards(typeCode).FirstOrDefault(t => t.Norm is not null)?.Norm ?? throw new RuleBroken("demand.type-without-norm", typeCode);

    public OneOffAnswer? AnswerOf(string? typeCode) => typeCode is null ? null : Upwards(typeCode).FirstOrDefault(t => t.OneOffAnswer is not null)?.OneOffAnswer;

    internal sealed record KeywordRow(IReadOnlyList<string> Words, string Type, string? Best, string? Priority, double Weight);

    internal sealed record DangerBook(
        IReadOnlyList<string> Zh, IReadOnlyList<string> Typos, IReadOnlyList<string> Traditional, IReadOnlyList<string> En, Dictionary<string, List<string>> Confusables);
}
