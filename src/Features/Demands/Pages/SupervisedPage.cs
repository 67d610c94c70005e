using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Demands.Pages;

/// <summary>督办: what a superior has put under watch (D-9).</summary>
[Authorize(Policy = DemandPolicies.Supervise)]
public sealed class SupervisedPage(DemandList list, DemandOffers offers, DemandPageTools tools) : DemandViewPage(list, offers, tools)
{
    public override string Name => "supervised";
    protected override DemandView View => DemandView.Supervised;
    protected override bool MayChoose => true;
}
