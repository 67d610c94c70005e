using System.Text;
using Lindian.Domain.Organization;
using Lindian.Domain.Text;
using Lindian.Features.Organization;
using Lindian.Features.Outages;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace Lindian.Features.Portal;

/// <summary>All communities, found by a part of their name or of the area they lie in.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPages.Kept)]
public sealed class CommunitiesPage(Snapshot<Organisation> organisation, KnownOutages outages) : WorkPage
{
    public const int Most = 100;
    private const int LongestSearch = 50;

    public string? Sought { get; private set; }
    public int Found { get; private set; }
    /// <summary>How it stands where something is known: off now before coming.</summary>
    public IReadOnlyDictionary<Guid, OutageStage> Marks { get; private set; } = new Dictionary<Guid, OutageStage>();
    public IReadOnlyList<(string Above, IReadOnlyList<Unit> Communities)> Groups { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        Sought = Request.Query["q"].ToString().Trim() is { Length: > 0 and <= LongestSearch } typed ? typed : null;
        var needle = Plain(Sought ?? "");
        var found = tree.Units.Where(u => u is { Kind: UnitKind.Community, ClosedAt: null }).Select(u => (Unit: u, Above: tree.AboveOf(u)))
            .Where(c => needle.Length == 0 || Plain($"{c.Above} {c.Unit.Name} {c.Unit.NameEn} {c.Unit.Code}").Contains(needle, StringComparison.Ordinal)).ToList();
        Found = found.Count;
        Marks = (await outages.Public(ct)).SelectMany(o => o.CommunityIds.Select(id => (Id: id, o.Stage))).GroupBy(m => m.Id).ToDictionary(g => g.Key, g => g.Max(m => m.Stage));
        Groups = [.. found.OrderBy(c => c.Above, StringComparer.Ordinal).ThenBy(c => c.Unit.Code, StringComparer.Ordinal).Take(Most)
            .GroupBy(c => c.Above).Select(g => (g.Key, (IReadOnlyList<Unit>)[.. g.Select(c => c.Unit)]))];
    }

    private static string Plain(string text) => SoundText.In(NormalizationForm.FormKC, text).ToLowerInvariant();
}
