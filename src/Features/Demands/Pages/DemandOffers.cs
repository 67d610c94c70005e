using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands.Pages;

/// <summary>The lists of the forms: what lies in the user's own part of the tree comes first.</summary>
public sealed class DemandOffers(Snapshot<Organisation> organisation, Snapshot<DemandRules> rules, CurrentUser user, Texts texts)
{
    /// <summary>Asks for what nobody has, or what lies in no community.</summary>
    public const string Nobody = "-";

    public async Task<Offers> Communities(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var near = Near(tree);
        return new("communities", [.. tree.Units.Where(u => u is { Kind: UnitKind.Community, ClosedAt: null })
            .OrderBy(u => !near.Contains(u.Id)).ThenBy(u => u.Code, StringComparer.Ordinal).Select(Of)]);
    }

    /// <summary>For filters: the communities, and none at all.</summary>
    public async Task<Offers> Places(CancellationToken ct) => new("communities", [.. (await Communities(ct)).All, new(Guid.Empty.ToString(), Nobody, texts["demands.community-none"])]);

    /// <summary>For filters: who can have a demand, handlers first, also who has left the post; departments; and nobody.</summary>
    public async Task<Offers> Owners(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var handlers = Handlers(tree).ToList();
        var others = tree.Members.Select(m => new Offer(m.Id.ToString(), m.StaffNumber, m.Name)).Except(handlers);
        var departments = tree.Units.Where(u => u.Kind == UnitKind.Department).OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => Of(u) with { Key = DemandQuery.OfDepartment + u.Id });
        return new("owners", [.. handlers, .. departments, new(Guid.Empty.ToString(), Nobody, texts["demands.owner-none"]), .. others]);
    }

    /// <summary>Members in a handling role, and departments.</summary>
    public async Task<Offers> Targets(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        return new("targets", [.. tree.Units.Where(u => u is { Kind: UnitKind.Department, ClosedAt: null }).OrderBy(u => u.Code, StringComparer.Ordinal).Select(Of), .. Handlers(tree)]);
    }

    public async Task<Offers> Types(CancellationToken ct) =>
        new("types", [.. (await rules.Get(ct)).OpenTypes.Select(t => new Offer(t.Code, t.Code, DemandLabels.In(t.Zh, t.En)))]);

    private IEnumerable<Offer> Handlers(Organisation tree)
    {
        var (near, roles) = (Near(tree), LifeCycle.RolesFor(DemandAction.Accept));
        return tree.Members.Where(m => m.LeftAt is null && m.Grants.Any(g => roles.Contains(g.Role)))
            .OrderBy(m => !near.Contains(m.UnitId)).ThenBy(m => m.StaffNumber, StringComparer.Ordinal).Select(m => new Offer(m.Id.ToString(), m.StaffNumber, m.Name));
    }

    private HashSet<Guid> Near(Organisation tree)
    {
        var regions = user.Sight.RegionIds.Append(tree.Above(tree.Member(user.MemberId)?.UnitId, UnitKind.Region) ?? Guid.Empty);
        return [.. user.Sight.CommunityIds, .. regions.SelectMany(tree.Subtree).Select(u => u.Id)];
    }

    private static Offer Of(Unit unit) => new(unit.Id.ToString(), unit.Code, DemandLabels.In(unit.Name, unit.NameEn ?? unit.Name));
}
