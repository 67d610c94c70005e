using Lindian.Domain.Organization;
using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace Lindian.Features.Portal;

/// <summary>Two or three communities side by side: how many demands, how fast, how satisfied, and how many answered that question.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPages.Kept)]
public sealed class ComparePage(Snapshot<Organisation> organisation, CommunityRecords records) : WorkPage
{
    public const int Most = 3;

    public bool Missing { get; private set; }
    public IReadOnlyList<string> Asked { get; private set; } = [];
    public IReadOnlyList<(Unit Unit, CommunityFigures Figures)> Shown { get; private set; } = [];

    /// <summary>What the browser proposes while somebody types; nothing where there are too many to send.</summary>
    public IReadOnlyList<Unit> Proposed { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var open = tree.Units.Where(u => u is { Kind: UnitKind.Community, ClosedAt: null }).OrderBy(u => u.Code, StringComparer.Ordinal).ToList();
        Asked = [.. Request.Query["c"].Select(c => c?.Trim()).OfType<string>().Where(c => c.Length > 0).Take(Most)];
        var units = Asked.Select(c => open.Find(u => u.Code == c || u.Name == c || u.NameEn == c)).OfType<Unit>().DistinctBy(u => u.Id).ToList();
        Missing = units.Count < Asked.Distinct().Count();
        Asked = [.. Asked.Select(c => open.Find(u => u.Code == c)?.NameOf() ?? c)];
        Proposed = open.Count <= CommunityChoice.MostInOneList ? open : [];
        var shown = new List<(Unit, CommunityFigures)>();
        foreach (var unit in units) shown.Add((unit, await records.Figures(unit.Id, ct)));
        Shown = shown;
    }
}
