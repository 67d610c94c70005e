using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Demands.Pages;

/// <summary>我的视图: keep the filters of the list under a name, and tidy what was kept (D-13).</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ViewsPage(ViewChips chips, SaveView save, RenameView rename, DropView drop, DemandOffers offers) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public DemandQuery Query { get; set; } = new();

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<ViewChip> Views { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Views = await chips.Mine(ct);

    public async Task<IActionResult> OnPostSaveAsync()
    {
        var filter = Query.Filter(await offers.Types(Ct), await offers.Communities(Ct), await offers.Owners(Ct));
        await save.Run(new(Name, filter.State, filter.Type, filter.CommunityId, filter.OwnerId, filter.Find), Ct);
        return Redirect(Query.Url("/manage/demands"));
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id)
    {
        await rename.Run(new(id, Name), Ct);
        return Redirect("/manage/demands/views");
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id)
    {
        await drop.Run(new(id), Ct);
        return Redirect("/manage/demands/views");
    }
}
