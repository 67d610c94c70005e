using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Demands.Pages;

/// <summary>申诉裁定: appeals that wait for somebody who had no hand in the case (D-17).</summary>
[Authorize(Policy = DemandPolicies.DecideAppeal)]
public sealed class AppealsPage(DemandList list, DemandOffers offers, DemandPageTools tools) : DemandViewPage(list, offers, tools)
{
    public override string Name => "appeals";
    protected override DemandView View => DemandView.Appeals;
}
