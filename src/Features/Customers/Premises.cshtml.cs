using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Customers;

/// <summary>Premises: the place, masked, who lives there, and what happened.</summary>
[Authorize(Policy = CustomerRoles.Viewing)]
public sealed class PremisesModel(ReadPremises read, PremisesTimeline timeline, CareSigns signs) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ReadPremises.View View { get; private set; } = null!;
    public CareSign? Care { get; private set; }
    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        View = await read.Run(Id, ct);
        if (View.Resident is { } resident) Care = (await signs.Of([resident.StaysId], ct)).GetValueOrDefault(resident.StaysId);
        Timeline = await timeline.OfPremises(Id, ct);
    }
}
