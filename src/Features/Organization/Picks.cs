using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Organization;

/// <summary>What the lists of a form offer.</summary>
public sealed class Picks(Snapshot<Organisation> organisation, CurrentUser user, Texts texts)
{
    public IEnumerable<SelectListItem> Of<T>(string prefix)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(texts[$"{prefix}.{v}"], v.ToString()));

    /// <summary>Open units that the user's grants cover, with their codes, set in by depth.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Units(CancellationToken ct, params UnitKind[] kinds)
    {
        var tree = await organisation.Get(ct);
        return [.. from u in tree.Units
                   where u.ClosedAt is null && (kinds.Length == 0 || kinds.Contains(u.Kind)) && tree.Covers(user.Sight, u.Id)
                   orderby u.Kind, u.Code
                   select new SelectListItem($"{texts[$"unit.kind.{u.Kind}"]} · {u.Name} ({u.Code})", u.Id.ToString())];
    }

    /// <summary>Members who may answer for a community: those of its team and region first.</summary>
    public async Task<IReadOnlyList<SelectListItem>> MembersNear(Guid unitId, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var near = tree.Upwards(unitId).Where(u => u.Kind != UnitKind.Company).Select(u => u.Id).ToHashSet();
        return [.. tree.Members.Where(m => m.LeftAt is null && tree.Covers(user.Sight, m.UnitId))
            .OrderBy(m => !near.Contains(m.UnitId)).ThenBy(m => m.StaffNumber, StringComparer.Ordinal).Take(500)
            .Select(m => new SelectListItem($"{m.StaffNumber} {m.Name} · {tree.Unit(m.UnitId)?.Name}", m.Id.ToString()))];
    }
}
