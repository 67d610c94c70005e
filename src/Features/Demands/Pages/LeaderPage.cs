using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Demands.Pages;

/// <summary>工单看板: what is open, late and pressing in the leader's part, by person and by community; every figure opens its list.</summary>
[Authorize(Policy = DemandPolicies.Lead)]
public sealed class LeaderPage(BoardSheet sheet) : WorkPage
{
    /// <summary>The columns: the name of each and the filters that leave just its demands.</summary>
    public static IReadOnlyList<(string Name, string Filter, Func<BoardCounts, int> Of)> Columns { get; } =
    [
        ("open", "", c => c.Open), ("late", "&due=Late", c => c.Late), ("today", "&due=Today", c => c.Today), ("returned", "&mark=Returned", c => c.Returned),
        ("urged", "&mark=Urged", c => c.Urged), ("supervised", "&mark=Supervised", c => c.Supervised), ("suspended", "&mark=Suspended", c => c.Suspended),
    ];

    public BoardView Shown { get; private set; } = null!;

    public override async Task Load(CancellationToken ct) => Shown = await sheet.Read(ct);

    public static string To(BoardRow row, string filter) =>
        "/manage/demands?open=true" + filter + (row.Filter is { } only ? $"&{only.Name}={Uri.EscapeDataString(only.Value)}" : "");
}
