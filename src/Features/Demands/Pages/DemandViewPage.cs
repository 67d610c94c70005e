using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>One of the daily lists: what waits for this user in one step, late first.</summary>
public abstract class DemandViewPage(DemandList list, Snapshot<DemandRules> rules, Texts texts) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>Names the texts of the page, as in <c>demands.mine.title</c>.</summary>
    public abstract string Name { get; }

    protected abstract DemandView View { get; }

    public DemandRowsView Rows { get; private set; } = null!;
    public Pager Pager { get; private set; } = null!;

    public override async Task Load(CancellationToken ct)
    {
        var filter = new DemandFilter(View, After: After, Before: Before);
        var page = await list.Page(filter, ct);
        Rows = new(page.Rows, new DemandLabels(await rules.Get(ct), texts));
        Pager = Pager.For(Request, page.Before, page.After, texts.Get("demands.count", DemandLabels.Count(await list.Count(filter, ct))));
    }
}
