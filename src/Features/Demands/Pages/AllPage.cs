using Lindian.Domain;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>全部诉求: search and filters over everything within sight, newest first, with a count beside each state and each saved view (D-13).</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class AllPage(DemandList list, DemandOffers offers, DemandPageTools tools, ViewChips chips) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public DemandQuery Query { get; set; } = new();

    public DemandRowsView Rows { get; private set; } = null!;
    public IReadOnlyList<StateCount> States { get; private set; } = [];
    public string AllCount { get; private set; } = "";
    public DemandBar? Bar { get; private set; }
    public Pager Pager { get; private set; } = new(null, null);
    public IReadOnlyList<ViewChip> Views { get; private set; } = [];
    public Offers Communities { get; private set; } = null!;
    public Offers Owners { get; private set; } = null!;
    public Offers Types { get; private set; } = null!;

    /// <summary>The address of this list with a filter put in or taken out, from the first page on.</summary>
    public string With(string name, string? value) => Request.UrlWith(new() { ["after"] = null, ["before"] = null, [name] = value });

    public override async Task Load(CancellationToken ct)
    {
        (Communities, Owners, Types) = (await offers.Places(ct), await offers.Owners(ct), await offers.Types(ct));
        var labels = await tools.Labels(ct);
        (Rows, Views) = (new([], labels), await chips.Mine(ct));
        try
        {
            await Read(Query.Filter(Types, Communities, Owners), labels, ct);
        }
        catch (BadInput bad)
        {
            // a filter comes by GET, where nothing was posted that could be shown again: say it above the list
            ModelState.AddModelError(bad.Field, tools.Texts.Error(bad.Code, bad.Values));
        }
    }

    private async Task Read(DemandFilter filter, DemandLabels labels, CancellationToken ct)
    {
        var page = await list.Page(filter, ct);
        Rows = new(page.Rows, labels, Choose: true);
        (States, var all) = await list.Counts(filter, ct);
        AllCount = DemandLabels.Count(all);
        var count = Query.State is { } only ? DemandLabels.Count(States.Single(s => s.State == only).Count) : AllCount;
        Bar = new(await offers.Targets(ct), Query.Url("/manage/demands/assign"), DemandBar.Export(filter), count, page.After is not null || page.Before is not null);
        Pager = Pager.For(Request, page.Before, page.After, tools.Texts.Get("demands.count", count));
    }
}
