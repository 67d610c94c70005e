using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>
/// Where the lot or the norm asks for no call, the demand counts as not rated and goes to the archive by itself; the customer can
/// still rate and appeal on the tracking page.
/// </summary>
public sealed class CloseWithoutCall(AppDb db, DemandClocks clocks) : IOn<ReplyReviewed>
{
    public async Task Handle(Happened<ReplyReviewed> what, CancellationToken ct)
    {
        var demand = await db.Demands.SingleAsync(d => d.Id == what.SubjectId, ct);
        if (demand is not { State: DemandState.Reviewed, FollowUpDue: false } || demand.Seq < what.Seq) return;
        demand.LeaveUnrated(what.At);
        demand.Archive(Actor.System, what.At);
        await clocks.Keep(demand, ct);
    }
}
