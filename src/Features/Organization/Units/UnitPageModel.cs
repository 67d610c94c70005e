using System.ComponentModel.DataAnnotations;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Organization;

/// <summary>One unit: its facts, who answers for it, what stands below it. All staff within sight read it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class UnitPageModel(UnitBook book, Picks picks, CurrentUser user, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public UnitPage Shown { get; private set; } = null!;
    public bool Administers => user.Is(Role.Administrator);
    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];
    public string Address => CommunityCode.Address(Shown.Unit.Code, Request);
    public DateTime Today => LocalTime.Local(clock.GetUtcNow().UtcDateTime).Date;

    public override async Task Load(CancellationToken ct)
    {
        Shown = await book.Unit(Id, ct);
        if (!Administers) return;
        Parents = await picks.Units(ct, UnitRules.Above(Shown.Unit.Kind));
        if (Shown.Unit.Kind == UnitKind.Community) Members = await picks.MembersNear(Id, ct);
    }
}
