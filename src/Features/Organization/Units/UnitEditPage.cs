using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

[Authorize(Policy = Policies.Administrator)]
public sealed class UnitEditPage(ReviseUnit revise, UnitBook book) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public UnitForm Input { get; set; } = new();

    public UnitPage Unit { get; private set; } = null!;

    public override async Task Load(CancellationToken ct)
    {
        Unit = await book.Unit(Id, ct);
        if (HttpMethods.IsGet(Request.Method)) Input = UnitForm.Of(Unit);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await revise.Run(new(Id, new(Input.Name, Input.NameEn, Input.Community)), Ct);
        return Redirect($"/manage/units/{Id}");
    }
}
