namespace Lindian.Domain.Tasks;

/// <summary>What a plan makes a task for: every community below its unit, or every care file there.</summary>
public enum PlanTarget { Communities, CareFiles }

/// <summary>What a plan says. The name is a heading of the supplier's own and no personal data.</summary>
/// <param name="FormCode">The checklist; each turn takes the version in force on its first day.</param>
/// <param name="UnitId">The company, region, team or community that it covers.</param>
public sealed record PlanTerms(string Name, string FormCode, Guid UnitId, PlanCycle Cycle, PlanTarget Target, DateOnly From, DateOnly? Until = null);

/// <summary>
/// 任务计划 (T-3): required actions that come round, as the monthly visit of each community. Each turn makes one task for each
/// target, once.
/// </summary>
public sealed class TaskPlan : Entity, IInUnits
{
    private TaskPlan() { }

    IEnumerable<Guid> IInUnits.UnitIds => [UnitId];

    public string Name { get; private set; } = "";
    public string FormCode { get; private set; } = "";
    public Guid UnitId { get; private set; }
    public PlanCycle Cycle { get; private set; }
    public PlanTarget Target { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public DateTime? PausedAt { get; private set; }

    public static TaskPlan SetUp(PlanTerms terms)
    {
        Check(terms);
        var plan = new TaskPlan();
        plan.Raise(new PlanSetUp(NewId.Next(), terms));
        return plan;
    }

    /// <summary>Says something else from now on; what was made already stays.</summary>
    public void Revise(PlanTerms terms)
    {
        Check(terms);
        if ((terms.UnitId, terms.Cycle, terms.Target) != (UnitId, Cycle, Target)) throw new RuleBroken("plan.other-plan");
        if (terms != new PlanTerms(Name, FormCode, UnitId, Cycle, Target, From, Until)) Raise(new PlanRevised(terms));
    }

    public void Pause(DateTime at)
    {
        if (PausedAt is null) Raise(new PlanPaused(at));
    }

    public void Resume()
    {
        if (PausedAt is not null) Raise(new PlanResumed());
    }

    /// <summary>Whether it makes tasks on a day.</summary>
    public bool RunsOn(DateOnly day) => PausedAt is null && From <= day && (Until is null || day <= Until);

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case PlanSetUp e: Id = e.PlanId; Say(e.Terms); break;
            case PlanRevised e: Say(e.Terms); break;
            case PlanPaused e: PausedAt = e.At; break;
            case PlanResumed: PausedAt = null; break;
        }
    }

    private void Say(PlanTerms t) => (Name, FormCode, UnitId, Cycle, Target, From, Until) = (t.Name, t.FormCode, t.UnitId, t.Cycle, t.Target, t.From, t.Until);

    private static void Check(PlanTerms terms)
    {
        if (terms.Until < terms.From) throw new BadInput("until", "plan.ends-before-it-begins");
    }
}

[EventName("plan.set-up")] public sealed record PlanSetUp(Guid PlanId, PlanTerms Terms) : IEvent;
[EventName("plan.revised")] public sealed record PlanRevised(PlanTerms Terms) : IEvent;
[EventName("plan.paused")] public sealed record PlanPaused(DateTime At) : IEvent;
[EventName("plan.resumed")] public sealed record PlanResumed : IEvent;
