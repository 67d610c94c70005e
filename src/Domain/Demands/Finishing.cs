using Lindian.Domain.Governance;

namespace Lindian.Domain.Demands;

/// <summary>回单审核, 回访, 归档 and the ways back: the end of a demand, never in the hands of its handler.</summary>
public static class Finishing
{
    private const int AttemptsBeforeUnreachable = 3; // domain-facts 1.6, D: three attempts, then "unreachable", never "satisfied"

    /// <summary>The reply may go out. The lot drawn at the door tells whether the customer is called.</summary>
    public static void Review(this Demand demand, Actor by, string lotNonce, DateTime at)
    {
        demand.Allow(DemandAction.Review, by);
        if (Lot.Commit(lotNonce) != demand.LotCommitment) throw new RuleBroken("demand.lot-does-not-match");
        var due = demand.FollowUpScope switch
        {
            FollowUpScope.Always => true,
            FollowUpScope.Sampled => Lot.Falls(lotNonce, demand.SamplePercent),
            FollowUpScope.None => false,
        };
        demand.Raise(new ReplyReviewed(by.IsSystem ? null : by.Id, due, lotNonce, at));
    }

    public static void SendBack(this Demand demand, Actor by, IReadOnlyList<string> faults, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.SendBack, by);
        demand.Raise(new ReplySentBack(by.Id, faults, wordsId, at));
    }

    /// <summary>A call that reached nobody. After the third the demand counts as unreachable.</summary>
    public static void TryFollowUp(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.FollowUp, by);
        demand.Raise(new FollowUpTried(demand.FollowUpAttempts + 1, at));
        if (demand.FollowUpAttempts >= AttemptsBeforeUnreachable)
            demand.Raise(new DemandFollowedUp(Demands.Satisfaction.Unreachable, null, null, ByCustomer: false, at));
    }

    /// <summary>What the customer said on the phone. "Not satisfied" opens the demand again, once by itself (D-11).</summary>
    public static void FollowUp(this Demand demand, Actor by, Satisfaction said, string? reasonCode, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.FollowUp, by);
        demand.Hear(said, reasonCode, wordsId, byCustomer: false, at);
    }

    /// <summary>The customer rates on the tracking page, without a call.</summary>
    public static void Rate(this Demand demand, Actor by, Satisfaction said, string? reasonCode, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Rate, by);
        if (demand.RatedAt is not null) throw new RuleBroken("demand.rated-already");
        if (said is Satisfaction.NotRated or Satisfaction.Unreachable) throw new BadInput("satisfaction", "demand.not-a-rating");
        demand.Hear(said, reasonCode, wordsId, byCustomer: true, at);
    }

    /// <summary>No call was due and the customer did not rate: counted as not rated, never as satisfied.</summary>
    public static void LeaveUnrated(this Demand demand, DateTime at)
    {
        demand.Allow(DemandAction.FollowUp, Actor.System);
        demand.Raise(new DemandFollowedUp(Demands.Satisfaction.NotRated, null, null, ByCustomer: false, at));
    }

    public static void Archive(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.Archive, by);
        if (demand.AppealedAt is not null) throw new RuleBroken("demand.appeal-open");
        demand.Raise(new DemandArchived(at));
    }

    public static void Reopen(this Demand demand, Actor by, string reasonCode, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Reopen, by);
        demand.Raise(new DemandReopened(reasonCode, wordsId, at));
    }

    /// <summary>A child that was merged gets the answer of its parent.</summary>
    public static void AnswerWith(this Demand child, Demand parent, DateTime at)
    {
        if (child.State != DemandState.Merged || parent.ReplyWordsId is not { } words || child.ReplyWordsId == words) return;
        child.Raise(new AnsweredByParent(parent.Id, words, at));
    }

    private static void Hear(this Demand demand, Satisfaction said, string? reasonCode, Guid? wordsId, bool byCustomer, DateTime at)
    {
        var low = said is Satisfaction.Dissatisfied or Satisfaction.VeryDissatisfied;
        if (low && reasonCode is null) throw new BadInput("reason", "demand.low-rating-needs-reason");
        demand.Raise(new DemandFollowedUp(said, reasonCode, wordsId, byCustomer, at));
        if (!low) return;
        if (demand.ReopenCount == 0) demand.Raise(new DemandReopened("not-satisfied", wordsId, at));
        else if (demand.SupervisedAt is null) demand.Raise(new DemandSupervised(Guid.Empty, wordsId, at));
    }
}
