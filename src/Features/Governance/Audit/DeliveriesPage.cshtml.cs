using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Governance.Audit;

/// <summary>Deliveries that were given up, with the reason and a way to try again.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class DeliveriesPage(AppDb db, SendDeliveryAgain again) : WorkPage
{
    public IReadOnlyList<ParkedDelivery> Parked { get; private set; } = [];

    public override async Task Load(CancellationToken ct) => Parked = await ParkedDelivery.List(db, 100, ct);

    /// <param name="receiver">The handler; "handler" itself is how a page's own handlers are named.</param>
    public async Task<IActionResult> OnPostAgainAsync(Guid subjectId, int seq, string receiver)
    {
        await again.Run(new(subjectId, seq, receiver), Ct);
        return Redirect("/manage/governance/deliveries");
    }
}
