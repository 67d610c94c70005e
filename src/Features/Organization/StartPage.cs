using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Organization;

/// <summary>Where a working day begins: who one is here, what waits, and what to begin with.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class StartPage(Snapshot<Organisation> organisation, CurrentUser user, IEnumerable<StartCards> areas, IAuthorizationService authorization) : WorkPage
{
    /// <param name="Count">Null for more than 1,000.</param>
    public sealed record Waits(StartCard Card, int? Count);

    public string Name => user.Name;
    public string StaffNumber => user.StaffNumber;
    public string Unit { get; private set; } = "";
    public IReadOnlyList<(Domain.Organization.Role Role, string Unit)> Roles { get; private set; } = [];
    public IReadOnlyList<Waits> Waiting { get; private set; } = [];
    public IReadOnlyList<StartList> First { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        var me = tree.Member(user.MemberId);
        Unit = string.Join(" · ", tree.Upwards(me?.UnitId).Reverse().Select(u => u.Name));
        Roles = [.. (me?.Grants ?? []).OrderBy(g => g.Role).Select(g => (g.Role, tree.Unit(g.UnitId)?.Name ?? ""))];
        foreach (var area in areas) await Look(area, ct);
    }

    private async Task Look(StartCards area, CancellationToken ct)
    {
        var mine = new List<StartCard>();
        foreach (var card in area.Cards)
            if ((await authorization.AuthorizeAsync(User, card.Policy)).Succeeded) mine.Add(card);
        if (mine.Count == 0) return;
        var counted = mine.Zip(await area.Count(HttpContext.RequestServices, mine, ct), (card, count) => new Waits(card, count)).ToList();
        Waiting = [.. Waiting, .. counted];
        if (area.First is { } first && await first(HttpContext.RequestServices, [.. counted.Where(w => w.Count != 0).Select(w => w.Card)], ct) is { } list) First = [.. First, list];
    }
}
