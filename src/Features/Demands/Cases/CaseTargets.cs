using Lindian.Domain.Demands;
using Lindian.Domain.Organization;

namespace Lindian.Features.Demands;

/// <summary>Who could be given a demand: whoever may accept one, near its place first.</summary>
public static class CaseTargets
{
    /// <summary>Text key of the group of departments.</summary>
    public const string Departments = "#case.departments";

    private const int Most = 300;
    private static readonly IReadOnlyCollection<Role> Handlers = LifeCycle.RolesFor(DemandAction.Accept);

    public static IEnumerable<Member> Members(CaseView view)
    {
        var (tree, demand) = (view.Books.Tree, view.Demand);
        var up = tree.Upwards(demand.CommunityId ?? demand.TeamId ?? demand.RegionId).Select(u => u.Id).ToList();
        var near = demand.RegionId is { } region ? tree.Subtree(region).Select(u => u.Id).Concat(up).ToHashSet() : null;
        return tree.Members
            .Where(m => m.LeftAt is null && m.Grants.Any(g => Handlers.Contains(g.Role) && Reaches(g.UnitId)))
            .OrderBy(m => up.IndexOf(m.UnitId) is var level and >= 0 ? level : up.Count).ThenBy(m => m.StaffNumber, StringComparer.Ordinal)
            .Take(Most);

        bool Reaches(Guid unitId) => near is null || near.Contains(unitId) || tree.Unit(unitId)?.Kind == UnitKind.Department;
    }
}
