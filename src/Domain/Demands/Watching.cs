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
}
