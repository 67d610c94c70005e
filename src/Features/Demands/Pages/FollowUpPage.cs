using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Demands.Pages;

/// <summary>回访: those that the lot or the norm chose for a call (D-11).</summary>
[Authorize(Policy = DemandPolicies.FollowUp)]
public sealed class FollowUpPage(DemandList list, DemandOffers offers, DemandPageTools tools) : DemandViewPage(list, offers, tools)
{
    public override string Name => "followup";
    protected override DemandView View => DemandView.FollowUp;
}
