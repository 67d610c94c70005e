using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Portal;

/// <summary>意见箱 (P-6): an opinion or a suggestion. It is a demand like any other, with its channel, its code and its answer.</summary>
[AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OpinionPage(RaiseAtPortal raise, CommunityChoice communities, PortalLimits limits) : WorkPage
{
    public RaiseForm Input { get; private set; } = new();
    public CommunityChoice.Offer Offer { get; private set; } = new(false, [], []);

    public override async Task Load(CancellationToken ct)
    {
        string? poster = Request.Query["community"];
        if (await communities.Knows(poster, ct)) Input = new RaiseForm { Community = poster };
        Offer = await communities.For(null, poster, ct);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] RaiseForm form)
    {
        limits.CountRaise(HttpContext);
        var receipt = await raise.Run(new(form.Words, form.Name, form.Phone, form.Community) { OpinionBox = true }, Ct);
        return Redirect($"/raised/{receipt.TrackingCode}");
    }
}
