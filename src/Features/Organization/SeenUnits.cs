using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>How far a user's sight reaches into the tree.</summary>
public static class SeenUnits
{
    /// <summary>Whether the unit belongs to the part that the grants are for. A team belongs to who holds all its communities.</summary>
    public static bool Covers(this Organisation tree, Sight sight, Guid unitId) => sight.Everything
        || tree.Upwards(unitId).Any(u => sight.RegionIds.Contains(u.Id) || sight.CommunityIds.Contains(u.Id) || sight.DepartmentIds.Contains(u.Id))
        || (tree.Unit(unitId) is { Kind: UnitKind.Team } && tree.Below(unitId).Any() && tree.Below(unitId).All(c => sight.CommunityIds.Contains(c.Id)));

    /// <summary>What the user reads: what is covered, and the units above it.</summary>
    public static HashSet<Guid> Shown(this Organisation tree, Sight sight) =>
        [.. tree.Units.Where(u => tree.Covers(sight, u.Id)).SelectMany(u => tree.Upwards(u.Id)).Select(u => u.Id)];
}
