using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Domain.Hall;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Hall;

/// <summary>What somebody types to set a box up.</summary>
public sealed class BoxForm
{
    [Required]
    public Guid? UnitId { get; init; }

    [Required]
    public BoxKind? Kind { get; init; }

    [Required]
    public string? Place { get; init; }

    [Required]
    public Guid? KeeperId { get; init; }
}

/// <summary>Sets a box up.</summary>
[Authorize(Policy = HallFeature.Leaders)]
public sealed class BoxFormPage(Picks picks, CurrentUser user, Snapshot<Organisation> organisation, SetUpBox run) : WorkPage
{
    public BoxForm Input { get; private set; } = new();
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Keepers { get; private set; } = [];
    public IEnumerable<SelectListItem> Kinds => picks.Of<BoxKind>("box.kind");

    public override async Task Load(CancellationToken ct)
    {
        Input = new BoxForm { Kind = BoxKind.Box };
        Units = await picks.Units(ct, UnitKind.Community, UnitKind.Team, UnitKind.Department);
        Keepers = await picks.MembersNear((await organisation.Get(ct)).Member(user.MemberId)?.UnitId ?? default, ct);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] BoxForm form)
    {
        await run.Run(new(form.UnitId ?? default, form.Kind ?? BoxKind.Box, form.Place, form.KeeperId ?? default), Ct);
        return Redirect("/manage/boxes?done=set-up");
    }
}

/// <summary>One box for whoever leads there: hand it to another keeper, take it down.</summary>
[Authorize(Policy = HallFeature.Leaders)]
public sealed class BoxPage(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Picks picks) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [Required]
    public Guid? KeeperId { get; set; }

    public OpinionBox Box { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Keepers { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Box = await db.BoxFor(user, await organisation.Get(ct), Id, ct);
        KeeperId = Box.KeeperId;
        Keepers = await picks.MembersNear(Box.UnitId, ct);
    }

    public async Task<IActionResult> OnPostHandOverAsync([Required] Guid? keeperId, [FromServices] HandOverBox run)
    {
        await run.Run(new(Id, keeperId ?? default), Ct);
        return Redirect("/manage/boxes?done=handed-over");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] RemoveBox run)
    {
        await run.Run(new(Id), Ct);
        return Redirect("/manage/boxes?done=removed");
    }
}
