using System.Globalization;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Portal;

/// <summary>
/// The communities as a select that works without script: grouped by region and team, so that typing the first signs finds
/// one. Beyond two hundred the visitor first chooses the team (street), because a list of thousands helps nobody.
/// </summary>
public sealed class CommunityChoice(Snapshot<Organisation> organisation)
{
    public const int MostInOneList = 200;

    /// <param name="InTwoSteps">There are too many communities for one list.</param>
    /// <param name="Teams">What the first step offers, by code.</param>
    /// <param name="Communities">What the second step offers, or the only one, by code.</param>
    public sealed record Offer(bool InTwoSteps, IReadOnlyList<SelectListItem> Teams, IReadOnlyList<SelectListItem> Communities);

    /// <param name="team">The team of the first step.</param>
    /// <param name="poster">The community of a poster is always among them.</param>
    public async Task<Offer> For(string? team, string? poster, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var all = tree.Units.Where(IsCommunity).ToList();
        if (all.Count <= MostInOneList) return new(false, [], Grouped(all, tree));
        var chosen = all.Where(c => c.Code == poster || (team is not null && tree.Unit(c.ParentId)?.Code == team)).ToList();
        return new(true, Grouped([.. all.Select(c => tree.Unit(c.ParentId)).OfType<Unit>().Distinct()], tree), Grouped(chosen, tree));
    }

    public async Task<bool> Knows(string? code, CancellationToken ct) => await IdOf(code, ct) is not null;

    public async Task<Guid?> IdOf(string? code, CancellationToken ct) => code is not null && (await organisation.Get(ct)).UnitByCode(code) is { } unit && IsCommunity(unit) ? unit.Id : null;

    private static bool IsCommunity(Unit unit) => unit is { Kind: UnitKind.Community, ClosedAt: null };

    private static IReadOnlyList<SelectListItem> Grouped(IReadOnlyCollection<Unit> units, Organisation tree)
    {
        var groups = units.Select(u => u.ParentId).Distinct().ToDictionary(id => id ?? default, id => new SelectListGroup { Name = Above(id, tree) });
        return [.. units.Select(u => new SelectListItem(NameOf(u), u.Code) { Group = groups[u.ParentId ?? default] })
            .OrderBy(i => i.Group.Name, StringComparer.Ordinal).ThenBy(i => i.Text, StringComparer.Ordinal)];
    }

    private static string Above(Guid? parent, Organisation tree) =>
        string.Join(" · ", tree.Upwards(parent).Where(u => u.Kind is UnitKind.Region or UnitKind.Team).Reverse().Select(NameOf));

    private static string NameOf(Unit unit) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? unit.NameEn ?? unit.Name : unit.Name;
}
