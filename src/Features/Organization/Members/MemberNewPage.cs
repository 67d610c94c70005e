using System.ComponentModel.DataAnnotations;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Organization;

/// <summary>Takes a member in. The answer to the form shows the one-time password, once; it is stored nowhere, so there is no redirect.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class MemberNewPage(JoinMember join, Picks picks) : WorkPage
{
    [BindProperty, Required, StringLength(20)]
    public string StaffNumber { get; set; } = "";

    [BindProperty, Required, StringLength(40)]
    public string Name { get; set; } = "";

    [BindProperty, Required]
    public Guid? UnitId { get; set; }

    [BindProperty, StringLength(30)]
    public string? WorkPhone { get; set; }

    public JoinMember.Joined? Joined { get; private set; }
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Units = await picks.Units(ct);

    public async Task<IActionResult> OnPostAsync()
    {
        Joined = await join.Run(new(StaffNumber, Name, UnitId ?? default, WorkPhone), Ct);
        return Page();
    }
}
