using Lindian.Features.Governance;

namespace Lindian.Features.Demands.Books;

/// <summary>
/// The type tree (D-3): every type has a name in both languages and, by itself or by a parent, a norm that exists; no code twice,
/// no circle. A code that was there stays, since demands have it.
/// </summary>
internal static class TypesBook
{
    private static readonly string[] Confidences = ["A", "B", "C", "D", "X"];

    public static void Check(ProposedBook book)
    {
        var types = BookPart.Read<List<DemandType>>(book.Json);
        var byCode = new Dictionary<string, DemandType>(StringComparer.Ordinal);
        foreach (var (type, part) in BookPart.Root.Each(types))
        {
            One(type, part, book.Norms);
            if (!byCode.TryAdd(type.Code, type)) throw part["code"].Wrong("rulebook.twice", type.Code);
        }
        foreach (var (type, part) in BookPart.Root.Each(types)) Place(type, part, byCode);
        if (book.Books.Newest<List<DemandType>>(DemandRules.Types).FirstOrDefault(t => !byCode.ContainsKey(t.Code)) is { } gone)
            throw BookPart.Root.Wrong("rulebook.code-gone", gone.Code);
    }

    private static void One(DemandType type, BookPart part, IReadOnlySet<string> norms)
    {
        part["code"].Code(type.Code);
        part["zh"].Text(type.Zh, BookPart.LongestName);
        part["en"].Text(type.En, BookPart.LongestName * 2);
        part["best"].OneOf(type.Best);
        part["priority"].OneOf(type.Priority);
        part["confidence"].OneOf(type.Confidence, Confidences);
        if (type.Norm is { } norm && !norms.Contains(norm)) throw part["norm"].Wrong("rulebook.unknown", norm);
        if (type.OneOffAnswer is { } answer) Answer(answer, part["oneOffAnswer"]);
    }

    private static void Answer(OneOffAnswer answer, BookPart part)
    {
        foreach (var (paper, at) in part["papers"].Each(answer.Papers, mayBeEmpty: true)) at.Both(paper, BookPart.LongestText);
        foreach (var (step, at) in part["steps"].Each(answer.Steps, mayBeEmpty: true)) at.Both(step, BookPart.LongestText);
        part["time"].Both(answer.Time, BookPart.LongestText);
    }

    private static void Place(DemandType type, BookPart part, Dictionary<string, DemandType> byCode)
    {
        var (passed, norm) = (new HashSet<string>(StringComparer.Ordinal), type.Norm);
        for (var at = type; at.Parent is { } parent; norm ??= at.Norm)
        {
            if (!passed.Add(at.Code)) throw part["parent"].Wrong("rulebook.circle", type.Code);
            at = byCode.GetValueOrDefault(parent) ?? throw part["parent"].Wrong("rulebook.unknown", parent);
        }
        if (norm is null) throw part["norm"].Wrong("rulebook.no-norm", type.Code);
    }
}
