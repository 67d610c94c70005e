using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Demands.Pages;

/// <summary>回访: those that the lot or the norm chose for a call (D-11).</summary>
[Authorize(Policy = DemandPolicies.FollowUp)]
public sealed class FollowUpPage(DemandList list, Snapshot<DemandRules> rules, Texts texts) : DemandViewPage(list, rules, texts)
{
    public override string Name => "followup";
    protected override DemandView View => DemandView.FollowUp;
}
