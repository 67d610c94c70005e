using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Demands.Pages;

/// <summary>挂起审批: pauses that an owner asked for and somebody else decides (D-7).</summary>
[Authorize(Policy = DemandPolicies.Suspend)]
public sealed class SuspensionsPage(DemandList list, DemandOffers offers, DemandPageTools tools) : DemandViewPage(list, offers, tools)
{
    public override string Name => "suspensions";
    protected override DemandView View => DemandView.Suspensions;
}
