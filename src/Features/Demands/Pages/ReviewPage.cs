using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Demands.Pages;

/// <summary>回单审核: replies that wait for a second person; a handler never sees own work here (D-10).</summary>
[Authorize(Policy = DemandPolicies.Review)]
public sealed class ReviewPage(DemandList list, DemandOffers offers, DemandPageTools tools) : DemandViewPage(list, offers, tools)
{
    public override string Name => "review";
    protected override DemandView View => DemandView.Review;
}
