using System.Globalization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>
/// 批量派单: where the bar above a list posts to. What cannot begin yet (no target, nothing ticked, a whole list that was not
/// confirmed) is shown again here with what was chosen; else the progress follows.
/// </summary>
[Authorize(Policy = DemandPolicies.Dispatch)]
public sealed class AssignPage(AssignDemands assign, DemandList list, DemandOffers offers, DemandPageTools tools) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public DemandQuery Query { get; set; } = new();

    /// <summary>What was ticked, each as id and version.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Target { get; set; }

    /// <summary>Everything that the filters find.</summary>
    [BindProperty]
    public bool All { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public Offers Targets { get; private set; } = null!;
    public string AllCount { get; private set; } = "";

    public static string Mark(DemandRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Id}.{row.Version}");

    public override async Task Load(CancellationToken ct)
    {
        Targets = await offers.Targets(ct);
        if (All) AllCount = DemandLabels.Count(await list.Count(await Filter(ct), ct));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var target = (await offers.Targets(Ct)).Find(Target, "target", "demand.choice-not-found");
        if (All && !Sure && target is not null)
        {
            await Load(Ct);
            return Page();
        }
        var (key, tree) = (target is null ? (Guid?)null : Guid.Parse(target.Key), await tools.Organisation(Ct));
        var (owner, department) = tree.Member(key) is not null ? (key, (Guid?)null) : ((Guid?)null, key);
        var begun = await assign.Run(new(All ? [] : [.. Chosen.Select(Parse).OfType<ChosenDemand>()], owner, department, All ? await Filter(Ct) : null), Ct);
        return Redirect($"/manage/demands/assignments/{begun.JobId}");
    }

    private async Task<DemandFilter> Filter(CancellationToken ct) => Query.Filter(await offers.Types(ct), await offers.Places(ct), await offers.Owners(ct)) with { After = null, Before = null };

    private static ChosenDemand? Parse(string text) => text.Split('.') is [var id, var version] && Guid.TryParse(id, out var demand)
        ? new(demand, int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null)
        : null;
}
