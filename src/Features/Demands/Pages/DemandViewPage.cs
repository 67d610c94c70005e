using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>One of the daily lists: what waits for this user in one step, late first.</summary>
public abstract class DemandViewPage(DemandList list, DemandOffers offers, DemandPageTools tools) : WorkPage
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

    /// <summary>Part of the list, where it may be cut by what is late and what comes due today.</summary>
    [BindProperty(SupportsGet = true)]
    public DemandDue? Due { get; set; }

    /// <summary>The parts with their counts: all of it, late, today. Empty where the list is not cut.</summary>
    public IReadOnlyList<(DemandDue? Due, int? Count)> Parts { get; private set; } = [];

    protected virtual bool IsCutByDue => false;

    /// <summary>Whether rows can be ticked here and given to somebody: where they still have work before them.</summary>
    protected virtual bool MayChoose => false;

    public DemandBar? Bar { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        if (!IsCutByDue) Due = null;
        var filter = new DemandFilter(View, After: After, Before: Before, Due: Due);
        var page = await list.Page(filter, ct);
        Rows = new(page.Rows, await tools.Labels(ct), MayChoose);
        if (IsCutByDue) Parts = await list.Dues(filter, ct);
        var count = DemandLabels.Count(IsCutByDue ? Parts.Single(p => p.Due == Due).Count : await list.Count(filter, ct));
        Pager = Pager.For(Request, page.Before, page.After, tools.Texts.Get("demands.count", count));
        var query = new DemandQuery { View = View, Due = Due };
        Bar = new(MayChoose ? await offers.Targets(ct) : null, query.Url("/manage/demands/assign"), DemandBar.Export(filter), count, page.After is not null || page.Before is not null);
    }
}
