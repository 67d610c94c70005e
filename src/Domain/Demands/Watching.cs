namespace Lindian.Domain.Demands;

/// <summary>催办, 督办, 申诉, 跟踪反馈表: what others do about a demand on its way.</summary>
public static class Watching
{
    /// <summary>An urge is an event on the open demand, never a new demand; the priority rises one step (D-9).</summary>
    public static void Urge(this Demand demand, Actor by, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Urge, by);
        var raised = demand.Priority == Priority.Critical ? Priority.Critical : demand.Priority + 1;
        demand.Raise(new DemandUrged(wordsId, raised, at));
    }

    public static void Supervise(this Demand demand, Actor by, Guid? wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Supervise, by);
        if (demand.SupervisedAt is null) demand.Raise(new DemandSupervised(by.Id, wordsId, at));
    }

    public static void EndSupervision(this Demand demand, Actor by, DateTime at)
    {
        demand.Allow(DemandAction.EndSupervision, by);
        if (demand.SupervisedAt is not null) demand.Raise(new SupervisionEnded(at));
    }

    /// <summary>申诉 against a reply or verdict, decided by somebody who had no hand in it (D-17).</summary>
    public static void Appeal(this Demand demand, Actor by, string groundCode, Guid wordsId, DateTime at)
    {
        demand.Allow(DemandAction.Appeal, by);
        if (demand.AppealedAt is not null) throw new RuleBroken("demand.appeal-open");
        demand.Raise(new DemandAppealed(groundCode, wordsId, at));
    }

    public static void DecideAppeal(this Demand demand, Actor by, bool upheld, Guid wordsId, DateTime at)
    {
        demand.Allow(DemandAction.DecideAppeal, by);
        if (demand.AppealedAt is null) throw new RuleBroken("demand.no-appeal");
        demand.Raise(new AppealDecided(upheld, by.Id, wordsId, at));
        if (upheld) demand.Raise(new DemandReopened("appeal-upheld", wordsId, at));
    }

    /// <summary>客户诉求跟踪反馈表 (D-12): root cause, level, improvement measure, who sees to it and until when.</summary>
    public static void FillTrackingForm(this Demand demand, Actor by, string causeCode, string level, Guid wordsId, Guid? measureOwnerId, DateTime? due)
    {
        demand.Allow(DemandAction.FillTrackingForm, by);
        demand.Raise(new TrackingFormFilled(causeCode, level, wordsId, measureOwnerId, due));
    }

    /// <summary>The owner is told that a limit comes near (D-8); once per limit.</summary>
    public static void Remind(this Demand demand, DateTime at)
    {
        if (demand.NextDue != Demand.Never && demand.RemindedFor != demand.NextDue) demand.Raise(new DemandReminded(demand.NextDue, at));
    }

    /// <summary>A limit has passed: the next level up the tree is told and watches from now on (D-8).</summary>
    public static void Escalate(this Demand demand, int level, IReadOnlyList<Guid> to, DateTime at)
    {
        if (demand.EscalatedFor == demand.NextDue && demand.EscalationLevel >= level) return;
        demand.Raise(new DemandEscalated(level, demand.NextDue, to, at));
    }

    /// <summary>The latest time of a suspension has come: the clocks run again by themselves.</summary>
    public static void EndSuspensionOnTime(this Demand demand, DateTime now)
    {
        if (demand.Suspensions.FirstOrDefault(s => s.To is null) is { } open && open.Until <= now) demand.Raise(new DemandResumed(open.Until));
    }
}
