using Lindian.Features.Outages;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Portal;

/// <summary>Raise a demand: words are enough. A poster's QR code brings its community along.</summary>
[AllowAnonymous, TakesPhotos, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RaisePage(RaiseAtPortal raise, CommunityChoice communities, PortalLimits limits, KeptPhotos kept, KnownOutages outages) : WorkPage
{
    public RaiseForm Input { get; private set; } = new();
    public CommunityChoice.Offer Offer { get; private set; } = new(false, [], []);
    /// <summary>What is known where the poster hangs, so that nobody reports it in vain.</summary>
    public IReadOnlyList<KnownOutage> Outages { get; private set; } = [];
    public bool FromPoster { get; private set; }

    /// <summary>The visitor has still to choose the team; who does not know it goes on with an empty one.</summary>
    public bool FirstStep => Offer.InTwoSteps && !FromPoster && Team is null;

    /// <summary>Code of the community on the poster.</summary>
    private string? Poster => Request.Query["community"];
    private string? Team => Request.Query["team"];

    public override async Task Load(CancellationToken ct)
    {
        FromPoster = await communities.Knows(Poster, ct);
        if (FromPoster) Input = new RaiseForm { Community = Poster }; // what was typed is drawn before it
        if (await communities.IdOf(Poster, ct) is { } here) Outages = await outages.PublicIn(here, ct);
        Offer = await communities.For(Team, Poster, ct);
        ViewData[KeptPhotos.Field] = await kept.AfterRefusal(HttpContext, ct);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] RaiseForm form)
    {
        limits.CountRaise(HttpContext);
        var photos = await kept.Read(Request, form.Photos, Ct);
        var fromPoster = await communities.Knows(Poster, Ct);
        var receipt = await raise.Run(new(form.Words, form.Name, form.Phone, form.Community, form.AccountNumber, fromPoster)
        {
            Spot = new(form.Address, form.Latitude, form.Longitude), Photos = photos,
        }, Ct);
        return Redirect($"/raised/{receipt.TrackingCode}");
    }
}
