using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Outages;

/// <summary>What becomes of an outage: another estimate, restored, cancelled. Times are local.</summary>
[Authorize(Policy = OutagesFeature.Announcing)]
public sealed class OutageChangePage(OutageList list, TimeProvider clock) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [Required]
    public DateTime? Until { get; private set; }

    /// <summary>Nothing means now.</summary>
    public DateTime? At { get; private set; }

    public OutageRow Row { get; private set; } = null!;
    public bool HasBegun => clock.Now() >= Row.Outage.From;

    public override async Task Load(CancellationToken ct)
    {
        Row = await list.One(Id, ct);
        Until = LocalTime.Local(Row.Outage.Until);
    }

    public async Task<IActionResult> OnPostEstimateAsync(DateTime? until, [FromServices] EstimateOutage run)
    {
        await run.Run(new(Id, LocalTime.At(until ?? throw new BadInput("until", "text.missing"))), Ct);
        return Redirect($"/manage/outages/{Id}?done=estimated");
    }

    public async Task<IActionResult> OnPostRestoreAsync(DateTime? at, [FromServices] RestoreOutage run)
    {
        await run.Run(new(Id, at is { } told ? LocalTime.At(told) : null), Ct);
        return Redirect($"/manage/outages/{Id}?done=restored");
    }

    public async Task<IActionResult> OnPostCancelAsync([FromServices] CancelOutage run)
    {
        await run.Run(new(Id), Ct);
        return Redirect($"/manage/outages/{Id}?done=cancelled");
    }
}
