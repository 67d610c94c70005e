using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>What a user may read of the tree: what their grants cover, and the units above it, so that one sees where it hangs.</summary>
public sealed class UnitBook(Snapshot<Organisation> organisation, CurrentUser user, TimeProvider clock)
{
    public async Task<IReadOnlyList<UnitRow>> Tree(bool withClosed, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var shown = tree.Shown(user.Sight);
        return [.. Walk(null, 0)];

        IEnumerable<UnitRow> Walk(Guid? below, int depth) => tree.Below(below)
            .Where(u => shown.Contains(u.Id) && (withClosed || u.ClosedAt is null)).OrderBy(u => u.Kind).ThenBy(u => u.Code, StringComparer.Ordinal)
            .SelectMany(u => Walk(u.Id, depth + 1).Prepend(Row(tree, u, depth)));
    }

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<UnitPage> Unit(Guid id, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (tree.Unit(id) is not { } unit || !tree.Shown(user.Sight).Contains(id)) throw new NotFound("unit");
        var managers = unit.Assignments.Where(a => a.To is null || a.To > clock.GetUtcNow().UtcDateTime)
            .OrderByDescending(a => a.Primary).ThenBy(a => a.From).Select(a => new ManagerRow(a.MemberId, tree.Member(a.MemberId)?.Name ?? "", a.Primary, a.From, a.To));
        var former = unit.FormerPlaces.Select(p => new FormerRow(tree.Unit(p.ParentId)?.Name, p.Until));
        return new UnitPage(Row(tree, unit, 0), unit.ParentId, [.. tree.Upwards(unit.ParentId).Reverse().Select(u => new UnitLink(u.Id, u.Name))],
            unit.Community, [.. managers], [.. former], [.. tree.Below(id).Where(u => u.ClosedAt is null).OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => Row(tree, u, 0))]);
    }

    private UnitRow Row(Organisation tree, Unit unit, int depth)
    {
        var below = tree.Subtree(unit.Id).Where(u => u.ClosedAt is null).ToList();
        var duty = unit.Kind == UnitKind.Community ? tree.ManagerOf(unit.Id, clock.GetUtcNow().UtcDateTime) : null;
        return new UnitRow(unit.Id, unit.Kind, unit.Code, unit.Name, unit.NameEn, depth, below.Count(u => u.Kind == UnitKind.Community),
            below.Sum(u => tree.StaffOf(u.Id).Count()), unit.Community?.Area, below.Sum(u => u.Community?.Households ?? 0),
            duty?.Member.Name, duty?.InsteadOf?.Name, unit.ClosedAt);
    }
}
