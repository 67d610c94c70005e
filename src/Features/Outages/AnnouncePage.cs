using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Domain.Outages;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Outages;

/// <summary>What somebody types to announce an outage; times are local.</summary>
public sealed class OutageForm
{
    [Required]
    public OutageKind? Kind { get; init; }

    [Required]
    public string? Places { get; init; }

    [Required]
    public DateTime? From { get; init; }

    [Required]
    public DateTime? Until { get; init; }

    [Required]
    public string? Reason { get; init; }

    public string? Answer { get; init; }
}

/// <summary>发布停电信息. An address may bring the code of a place along, as <c>?place=</c>.</summary>
[Authorize(Policy = OutagesFeature.Announcing)]
public sealed class AnnouncePage(AnnounceOutage run, PlaceLines lines, Picks picks, TimeProvider clock) : WorkPage
{
    public OutageForm Input { get; private set; } = new();
    public IEnumerable<SelectListItem> Kinds => picks.Of<OutageKind>("outage.kind");

    public override Task Load(CancellationToken ct)
    {
        var now = LocalTime.Local(clock.Now());
        var minute = now.Date.AddHours(now.Hour).AddMinutes(now.Minute);
        Input = new OutageForm { Kind = OutageKind.Fault, From = minute, Until = minute.AddHours(3), Places = Request.Query["place"] };
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] OutageForm form)
    {
        var places = await lines.Read(form.Places, Ct);
        var (from, until) = (LocalTime.At(form.From ?? default), LocalTime.At(form.Until ?? default));
        var announced = await run.Run(new(form.Kind ?? default, from, until, form.Reason, places.CommunityIds, places.TransformerAreaIds, form.Answer), Ct);
        return Redirect($"/manage/outages/{announced.Id}?done=announced");
    }
}
