using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>One task of an order: where, and whose it is to be.</summary>
public sealed record DispatchTarget(Guid? PlaceId, Guid? MemberId, Guid? PoolId);

/// <summary>Turns an order into its targets, all of them in the giver's part of the tree.</summary>
public sealed class DispatchTargets(CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock)
{
    public const int Most = 1000;

    public async Task<IReadOnlyList<DispatchTarget>> Of(DispatchTasks.Request request, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        if (request.CommunityId is { } named) Covered(tree, named, "communityId", UnitKind.Community);
        List<DispatchTarget> all =
        [
            .. (request.MemberIds ?? []).Distinct().Select(id => new DispatchTarget(request.CommunityId ?? Home(tree, id), id, null)),
            .. (request.PoolIds ?? []).Distinct().Select(id => new DispatchTarget(request.CommunityId ?? Covered(tree, id, "poolIds", UnitKind.Team, UnitKind.Department, UnitKind.Region).Id, null, id)),
            .. request.EachCommunityOf is { } unit ? Communities(tree, unit) : [],
        ];
        if (all.Count == 0) throw new BadInput("memberIds", "task.nobody-named");
        return all.Count > Most ? throw new BadInput("memberIds", "task.too-many-targets", Most) : all;
    }

    // to whoever answers there now; where nobody does, to the team
    private IEnumerable<DispatchTarget> Communities(Organisation tree, Guid unit)
    {
        Covered(tree, unit, "eachCommunityOf", UnitKind.Company, UnitKind.Region, UnitKind.Team, UnitKind.Community);
        return tree.Subtree(unit).Where(u => u is { Kind: UnitKind.Community, ClosedAt: null }).Select(c =>
            tree.ManagerOf(c.Id, clock.GetUtcNow().UtcDateTime) is { } duty ? new DispatchTarget(c.Id, duty.Member.Id, null) : new DispatchTarget(c.Id, null, tree.Above(c.Id, UnitKind.Team)));
    }

    private Guid Home(Organisation tree, Guid memberId) => tree.Member(memberId) is { } member && tree.Covers(user.Sight, member.UnitId)
        ? member.UnitId
        : throw new BadInput("memberIds", "task.beyond-sight");

    private Unit Covered(Organisation tree, Guid id, string field, params UnitKind[] kinds) =>
        tree.Unit(id) is { ClosedAt: null } unit && kinds.Contains(unit.Kind) && tree.Covers(user.Sight, id) ? unit : throw new BadInput(field, "task.beyond-sight");
}
