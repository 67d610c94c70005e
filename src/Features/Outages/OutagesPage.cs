using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Outages;

/// <summary>停电信息: what is off now and what is to come in one's own part of the tree; on demand what is over.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class OutagesPage(OutageList list, IAuthorizationService authorization) : WorkPage
{
    public bool Past => Request.Query["past"] == "true";
    public bool MayAnnounce { get; private set; }
    public IReadOnlyList<OutageRow> Rows { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Rows = await list.Read(Past, ct);
        MayAnnounce = (await authorization.AuthorizeAsync(User, OutagesFeature.Announcing)).Succeeded;
    }
}
