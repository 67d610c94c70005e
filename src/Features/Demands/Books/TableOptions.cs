using Lindian.Domain.Organization;
using Lindian.Features.Governance.Books;

namespace Lindian.Features.Demands.Books;

/// <summary>What may be chosen in the forms of the rulebooks.</summary>
internal static class TableOptions
{
    private sealed record Unitless(IReadOnlyList<Choice>? Departments, IReadOnlyList<Choice>? Pools);

    public static IEnumerable<BookOption> TypesOrAny(BookSources from) => Types(from).Prepend(Of(from, "any", "book.type.any"));

    /// <summary>Every type by its way from the root.</summary>
    public static IEnumerable<BookOption> Types(BookSources from)
    {
        var byCode = from.Books.Newest<List<DemandType>>(DemandRules.Types).ToDictionary(t => t.Code);
        return byCode.Values.Select(type =>
        {
            var way = Way(type, byCode).Reverse().ToList();
            return new BookOption(type.Code, string.Join(" / ", way.Select(t => t.Zh)), string.Join(" / ", way.Select(t => t.En)));
        });
    }

    public static IEnumerable<BookOption> Norms(BookSources from) =>
        from.Norms.Norms.OrderBy(n => n.Code, StringComparer.Ordinal).Select(n => new BookOption(n.Code, $"{n.Code} {n.NameZh}", $"{n.Code} {n.NameEn}"));

    /// <summary>The community's manager, and the departments and queues of the organisation; codes that lead to no unit say so.</summary>
    public static IEnumerable<BookOption> Targets(BookSources from)
    {
        var listed = from.Books.Newest<Unitless>(DemandRules.Lists);
        var units = from.Tree.Units.Where(u => u is { Kind: UnitKind.Department, ClosedAt: null }).ToList();
        var known = (listed.Departments ?? []).Select(d => ("department:", d)).Concat((listed.Pools ?? []).Select(p => ("pool:", p))).ToList();
        var rest = units.Where(u => !known.Exists(k => Is(u, k.Item2.Code)));
        return known.Select(k => Target(from, k.Item1, k.Item2, units)).Prepend(Of(from, "primary-manager", "book.target.manager"))
            .Concat(rest.Select(u => new BookOption("department:" + u.Code, u.Name, u.NameEn ?? u.Name)));
    }

    public static IEnumerable<BookOption> Named<T>(BookSources from, string prefix)
        where T : struct, Enum => Listed(from, prefix, Enum.GetNames<T>());

    public static IEnumerable<BookOption> Listed(BookSources from, string prefix, params IEnumerable<string> codes) => codes.Select(code => Of(from, code, prefix + code));

    private static IEnumerable<DemandType> Way(DemandType type, Dictionary<string, DemandType> byCode)
    {
        for (DemandType? at = type; at is not null; at = at.Parent is { } parent ? byCode.GetValueOrDefault(parent) : null) yield return at;
    }

    private static BookOption Target(BookSources from, string kind, Choice unit, List<Unit> units)
    {
        var nobody = units.Exists(u => Is(u, unit.Code)) ? ["", ""] : from.Texts.Wordings("book.target.nobody");
        return new(kind + unit.Code, unit.Zh + nobody[0], unit.En + nobody[1]);
    }

    private static bool Is(Unit unit, string code) => unit.Code == code || unit.Code.EndsWith("-" + code, StringComparison.Ordinal);

    private static BookOption Of(BookSources from, string code, string key) => from.Texts.Wordings(key) is [var zh, var en] ? new(code, zh, en) : new(code, code, code);
}
