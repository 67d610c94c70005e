using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Outages;

/// <summary>One outage: where, until when, the answer to give, whether it was told in time.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class OutagePage(OutageList list, IAuthorizationService authorization) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public OutageRow Row { get; private set; } = null!;
    public bool MayChange { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        Row = await list.One(Id, ct);
        MayChange = Row is { MayChange: true, Outage.IsOpen: true } && (await authorization.AuthorizeAsync(User, OutagesFeature.Announcing)).Succeeded;
    }
}
