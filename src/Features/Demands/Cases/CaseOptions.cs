using Lindian.Domain.Demands;
using Lindian.Domain.Organization;

namespace Lindian.Features.Demands;

/// <summary>What can be chosen in the forms of a case.</summary>
public static class CaseOptions
{
    public static IEnumerable<CaseOption> Types(CaseView view)
    {
        var (rules, now) = (view.Books.Rules, view.Demand.TypeCode ?? view.Demand.SuggestedTypeCode);
        return from type in rules.AllTypes
               where type.Code == now || rules.IsOpen(type.Code)
               let way = rules.Upwards(type.Code).Reverse().ToList()
               select new CaseOption(type.Code, string.Join(" / ", way.Skip(way.Count > 1 ? 1 : 0).Select(t => t.Said())), way[0].Said(), type.Code == now);
    }

    public static IEnumerable<CaseOption> Bests(CaseView view) => Named<Best>("case.best.", view.Demand.Best?.ToString());
    public static IEnumerable<CaseOption> Priorities(CaseView view) => Named<Priority>("case.priority.", null);
    public static IEnumerable<CaseOption> Levels(CaseView view) => Named<Satisfaction>("case.satisfaction.", null).Take(5);
    public static IEnumerable<CaseOption> Verdicts(CaseView view) => Listed(view.Books.Rules.Choices.Verdicts);
    public static IEnumerable<CaseOption> ReturnReasons(CaseView view) => Listed(view.Books.Rules.Choices.ReturnReasons);
    public static IEnumerable<CaseOption> SuspendReasons(CaseView view) => Listed(view.Books.Rules.Choices.SuspendReasons);
    public static IEnumerable<CaseOption> LowReasons(CaseView view) => Listed(view.Books.Rules.Choices.DissatisfactionReasons);
    public static IEnumerable<CaseOption> AppealGrounds(CaseView view) => Listed(view.Books.Rules.Choices.AppealGrounds);
    public static IEnumerable<CaseOption> Causes(CaseView view) => Listed(view.Books.Rules.Choices.TrackingCauses);
    public static IEnumerable<CaseOption> TrackingLevels(CaseView view) => Listed(view.Books.Rules.Choices.TrackingLevels);

    public static IEnumerable<CaseOption> Communities(CaseView view)
    {
        var tree = view.Books.Tree;
        var units = view.Demand.RegionId is { } region ? tree.Subtree(region) : tree.Units;
        return units.Where(u => u is { Kind: UnitKind.Community, ClosedAt: null })
            .Select(u => new CaseOption(u.Id.ToString(), u.Name, tree.Unit(u.ParentId)?.Name, u.Id == view.Demand.CommunityId));
    }

    /// <summary>A fault is kept as its place in the checklist of the norm version, so that the event holds no text.</summary>
    public static IEnumerable<CaseOption> Checklist(CaseView view) =>
        view.Books.Terms(view.Demand)?.Checklist.Select((point, i) => new CaseOption($"{view.Demand.NormCode}:{view.Demand.NormVersion}:{i + 1}", point.Text.Said())) ?? [];

    public static IEnumerable<CaseOption> OwnAssists(CaseView view)
    {
        var own = view.Case.Assists.Where(a => a.Mine).ToList();
        return own.Select(a => new CaseOption(a.Id.ToString(), Short(a.Words ?? a.For), Chosen: own.Count == 1));
    }

    public static IEnumerable<CaseOption> Members(CaseView view) =>
        CaseTargets.Members(view).Select(m => new CaseOption(m.Id.ToString(), $"{m.Name} {m.StaffNumber}", view.Books.Tree.Unit(m.UnitId)?.Name));

    /// <summary>People and departments together: "m:" and "d:" tell which.</summary>
    public static IEnumerable<CaseOption> Targets(CaseView view) => Members(view).Select(o => o with { Value = "m:" + o.Value })
        .Concat(view.Books.Tree.Units.Where(u => u is { Kind: UnitKind.Department, ClosedAt: null }).Select(u => new CaseOption("d:" + u.Id, u.Name, CaseTargets.Departments)));

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static IEnumerable<CaseOption> Listed(IReadOnlyList<Choice> list) => list.Select(c => new CaseOption(c.Code, c.Said()));

    // enumerations have their texts in the resources: a text that begins with # is a key
    private static IEnumerable<CaseOption> Named<T>(string prefix, string? chosen)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => new CaseOption(name, $"#{prefix}{name}", Chosen: name == chosen));
}
