namespace Lindian.Domain.Demands;

/// <summary>处理: contact, arrival, restoration, pauses, help from others, interim and final reply.</summary>
public static class Handling
{
    public static void RecordContact(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.RecordContact, by);
        if (demand.ContactedAt is null) demand.Raise(new CustomerContacted(at));
    }

    public static void RecordArrival(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.RecordArrival, by);
        if (demand.ArrivedAt is null) demand.Raise(new ArrivedOnSite(at));
    }

    public static void RecordRestoration(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.RecordRestoration, by);
        if (demand.RestoredAt is null) demand.Raise(new SupplyRestored(at));
    }

    /// <summary>The owner asks to stop the clocks until a time at the latest; a leader decides (D-7).</summary>
    public static void AskSuspension(this Demand demand, Actor by, string reasonCode, Guid? wordsId, DateTime until, DateTime at)
    {
        demand.Allow(DemandAction.AskSuspension, by);
        if (until <= at) throw new BadInput("until", "demand.suspension-in-the-past");
        demand.Raise(new SuspensionAsked(reasonCode, wordsId, until));
    }

    public static void Suspend(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.Suspend, by);
        var wish = demand.SuspensionWish ?? throw new RuleBroken("demand.no-suspension-asked");
        if (wish.Until <= at) throw new RuleBroken("demand.suspension-in-the-past"); // approved after the time it was asked for
        demand.Raise(new DemandSuspended(wish.ReasonCode, by.Id, at, wish.Until));
    }

    public static void RefuseSuspension(this Demand demand, Actor by, Guid? wordsId)
    {
        demand.Allow(DemandAction.RefuseSuspension, by);
        if (demand.SuspensionWish is null) throw new RuleBroken("demand.no-suspension-asked");
        demand.Raise(new SuspensionRefused(wordsId));
    }

    public static void Resume(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.Resume, by);
        if (!demand.IsSuspended) throw new RuleBroken("demand.not-suspended");
        demand.Raise(new DemandResumed(at));
    }

    /// <summary>协办: asks a department or a member for a part of the work.</summary>
    public static Guid AskAssistance(this Demand demand, Actor by, Guid? departmentId, Guid? memberId, Guid wordsId, DateTime at, DateTime? due)
    {
        demand.Allow(DemandAction.AskAssistance, by);
        if (departmentId is null && memberId is null) throw new BadInput("target", "demand.target-missing");
        var id = NewId.Next();
        demand.Raise(new AssistanceAsked(id, departmentId, memberId, wordsId, at, due));
        return id;
    }

    public static void Assist(this Demand demand, Actor by, Guid assistId, Guid wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Assist, by);
        var asked = demand.Assists.SingleOrDefault(a => a.Id == assistId && a.IsFor(by)) ?? throw new NotFound("assist");
        if (asked.DoneAt is not null) throw new RuleBroken("demand.assist-done");
        demand.Raise(new AssistanceGiven(assistId, by.Id, wordsId, at));
    }

    /// <summary>A long case tells the customer how it stands, every so many days by norm (D-18).</summary>
    public static void ReplyInterim(this Demand demand, Actor by, Guid wordsId, DateTime at)
    {
        demand.Allow(DemandAction.ReplyInterim, by);
        demand.Raise(new InterimReplyGiven(wordsId, at));
    }

    /// <summary>回单: the answer to the customer. Where the norm asks no second look it counts as reviewed at once.</summary>
    public static void Reply(this Demand demand, Actor by, Guid wordsId, string lotNonce, DateTime at)
    {
        demand.Allow(DemandAction.Reply, by);
        if (demand.Assists.Any(a => a.DoneAt is null)) throw new RuleBroken("demand.assist-open");
        demand.Raise(new DemandReplied(wordsId, by.Id, at));
        if (!demand.ReviewRequired) demand.Review(Actor.System, lotNonce, at);
    }

    internal static void EndOpenSuspension(this Demand demand, DateTime at)
    {
        if (demand.IsSuspended) demand.Raise(new DemandResumed(at));
    }
}
