using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Tasks;
using Lindian.Domain.Visits;
using Lindian.Features.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>
/// 到达现场: who checks in for a task has begun it, and has arrived for the demand that it came from, at the time of the check-in, which
/// is what the clock of arrival counts.
/// </summary>
public sealed class ArriveByVisit(AppDb db, Occasion occasion, RecordStep step) : IOn<CheckedIn>
{
    public Task Handle(Happened<CheckedIn> what, CancellationToken ct) => Of(what.Event.Arrival, ct);

    /// <summary>The same at once, for who checks in and replies in one go; saved by the caller. Published.</summary>
    public async Task Of(Arrival arrival, CancellationToken ct)
    {
        if (arrival.TaskId is not { } id || await db.WorkTasks.SingleOrDefaultAsync(t => t.Id == id && t.OwnerId == arrival.MemberId, ct) is not { } task) return;
        if (task.State == TaskState.Accepted) task.Start(Actor.System, arrival.At);
        if (task.DemandId is not { } demand || !await Waits(demand, arrival.MemberId, ct)) return;
        occasion.HappenedAt = arrival.At;
        await step.Within(new(HandlingStep.Arrival, demand), ct);
    }

    // the owner's arrival is what was promised; a helper's is not
    private async Task<bool> Waits(Guid demandId, Guid memberId, CancellationToken ct) =>
        await db.Demands.SingleOrDefaultAsync(d => d.Id == demandId, ct) is { ArrivedAt: null } demand && demand.OwnerId == memberId
        && LifeCycle.Refusal(DemandAction.RecordArrival, demand, occasion.Actor) is null;
}
