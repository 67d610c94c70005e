using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Organization;

/// <summary>Changes to one unit: names and facts, place, managers, end.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class UnitEditPage(UnitBook book, Picks picks, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public UnitForm Input { get; private set; } = new();
    public Guid? ParentId => Shown.ParentId;
    public Guid MemberId { get; }
    public bool Primary { get; } = true;
    public DateTime? From => LocalTime.Local(clock.GetUtcNow().UtcDateTime).Date;
    public UnitPage Shown { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Shown = await book.Unit(Id, ct);
        Input = UnitForm.Of(Shown);
        Parents = Shown.Unit.Kind == UnitKind.Company ? [] : await picks.Units(ct, UnitRules.Above(Shown.Unit.Kind));
        Members = Shown.Unit.Kind == UnitKind.Community ? await picks.MembersNear(Id, ct) : [];
    }

    public async Task<IActionResult> OnPostAsync(UnitForm input, [FromServices] ReviseUnit use)
    {
        await use.Run(new(Id, new(input.Name, input.NameEn, input.Community)), Ct);
        return Back();
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid parentId, DateTime? from, [FromServices] MoveUnit use)
    {
        await use.Run(new(Id, new(parentId, At(from))), Ct);
        return Back();
    }

    public async Task<IActionResult> OnPostAssignAsync(Guid memberId, bool primary, DateTime? from, [FromServices] AssignManager use)
    {
        await use.Run(new(Id, new(memberId, primary, At(from))), Ct);
        return Back();
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid memberId, [FromServices] ReleaseManager use)
    {
        await use.Run(new(Id, memberId), Ct);
        return Back();
    }

    public async Task<IActionResult> OnPostCloseAsync([FromServices] CloseUnit use)
    {
        await use.Run(new(Id), Ct);
        return Back();
    }

    private RedirectResult Back() => Redirect($"/manage/units/{Id}");

    private static DateTimeOffset? At(DateTime? day) => day is { } typed ? LocalTime.At(typed) : null;
}
