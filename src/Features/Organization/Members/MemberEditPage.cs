using System.ComponentModel.DataAnnotations;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Organization;

/// <summary>Changes to one member: name and unit, roles, account, leaving.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class MemberEditPage(MemberBook book, Picks picks) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [Required, StringLength(40)]
    public string Name => Shown.Member.Name;

    public Guid UnitId => Shown.UnitId;

    [StringLength(30)]
    public string? WorkPhone => Shown.Member.WorkPhone;

    [Required]
    public string Reason { get; } = "";

    public Role Role { get; }
    public Guid RoleUnit => Shown.UnitId;
    public MemberPage Shown { get; private set; } = null!;
    public ResetPassword.Issued? Issued { get; private set; }
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => (Shown, Units) = (await book.Member(Id, ct), await picks.Units(ct));

    public async Task<IActionResult> OnPostAsync([Required, StringLength(40)] string name, Guid unitId, [StringLength(30)] string? workPhone, [FromServices] ReviseMember use)
    {
        await use.Run(new(Id, new(name, unitId, workPhone)), Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostGiveAsync(Role role, Guid roleUnit, [FromServices] GiveRole use)
    {
        await use.Run(new(Id, new(role, roleUnit)), Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTakeAsync(Role role, Guid roleUnit, [FromServices] TakeRole use)
    {
        await use.Run(new(Id, role, roleUnit), Ct);
        return RedirectToPage();
    }

    /// <summary>The answer shows the new password, once, so there is no redirect.</summary>
    public async Task<IActionResult> OnPostResetAsync([FromServices] ResetPassword use)
    {
        Issued = await use.Run(new(Id), Ct);
        await Load(Ct);
        return Page();
    }

    public async Task<IActionResult> OnPostResetFactorAsync([Required] string reason, [FromServices] ResetSecondFactor use)
    {
        await use.Run(new(Id, new(reason)), Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTakePasskeysAsync([Required] string reason, [FromServices] TakePasskeys use)
    {
        await use.Run(new(Id, new(reason)), Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostUnlockAsync([FromServices] UnlockAccount use)
    {
        await use.Run(new(Id), Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndSessionsAsync([FromServices] EndSessionsOfMember use)
    {
        await use.Run(new(Id), Ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostLeaveAsync([FromServices] LeaveMember use)
    {
        await use.Run(new(Id), Ct);
        return Redirect($"/manage/members/{Id}");
    }
}
