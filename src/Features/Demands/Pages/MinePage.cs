using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Demands.Pages;

/// <summary>我的工单: what this member, or a department of theirs, has to do; late first, with clocks (D-8).</summary>
[Authorize(Policy = DemandPolicies.Handle)]
public sealed class MinePage(DemandList list, DemandOffers offers, DemandPageTools tools) : DemandViewPage(list, offers, tools)
{
    public override string Name => "mine";
    protected override DemandView View => DemandView.Mine;
    protected override bool IsCutByDue => true;
    protected override bool MayChoose => true;
}
