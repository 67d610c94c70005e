using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Tasks;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>What a task does for the demand that it came from, by the demand's own use cases and saved with the task.</summary>
public sealed class DemandOfTask(AppDb db, CurrentUser user, AcceptDemand accept, ReplyToDemand reply, AddToDemand add)
{
    /// <summary>Whoever takes the task of a demand that waits for them takes the demand.</summary>
    public async Task Accept(WorkTask task, CancellationToken ct)
    {
        if (await Find(task, ct) is { State: DemandState.Dispatched } demand && LifeCycle.Refusal(DemandAction.Accept, demand, user.Actor) is null)
            await accept.Within(new(demand.Id), ct);
    }

    /// <summary>The reply, where the finisher owns the demand; else a note for who does.</summary>
    /// <exception cref="RuleBroken">The demand takes no reply now: it is suspended, or help is still open.</exception>
    public async Task Tell(WorkTask task, string words, CancellationToken ct)
    {
        if (await Find(task, ct) is not { } demand) throw new RuleBroken("task.no-demand");
        if (LifeCycle.Refusal(DemandAction.Reply, demand, user.Actor) is null || demand.OwnerId == user.MemberId) await reply.Within(new(words, demand.Id), ct);
        else await add.Within(new(words, demand.Id), ct);
    }

    /// <summary>Whether what is said on finishing is the reply to the customer.</summary>
    public async Task<bool> MayReply(WorkTask task, CancellationToken ct) =>
        await Find(task, ct) is { } demand && LifeCycle.Refusal(DemandAction.Reply, demand, user.Actor) is null;

    private async Task<Demand?> Find(WorkTask task, CancellationToken ct) =>
        task.DemandId is { } id ? await db.Visible(user).SingleOrDefaultAsync(d => d.Id == id, ct) : null;
}
