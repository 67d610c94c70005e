using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Organization;

[Authorize(Policy = Policies.Administrator)]
public sealed class UnitNewPage(OpenUnit open, Picks picks) : WorkPage
{
    [BindProperty]
    public UnitForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Below { get; set; }

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Parents = await picks.Units(ct, UnitKind.Company, UnitKind.Region, UnitKind.Team);
        Input.ParentId ??= Below;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var opened = await open.Run(new(Input.Kind ?? default, Input.ParentId, Input.Code, Input.Name, Input.NameEn, Input.Community), Ct);
        return Redirect($"/manage/units/{opened.Id}");
    }
}
