using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;

namespace Lindian.Domain.Tests.Demands;

/// <summary>How somebody stands to a demand before they act on it.</summary>
public enum Standing { Stranger, Owner, FormerOwner, Helper, Colleague }

/// <summary>Brings demands to a state by the verbs themselves, with one person in a given standing to them.</summary>
public sealed class Stage(Guid person)
{
    public static readonly DateTime Noon = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);
    public static readonly Kind Repair = new("REPAIR-OUTAGE", Best.Emergency, Priority.Normal, "N-601", 1);
    public static readonly Closing Reviewed = new(true, FollowUpScope.Always, 100);
    public const string Nonce = "drawn-at-the-door";
    private static long serials = 1_000_000_000; // far above those that the server counts

    /// <summary>Owns the demand when the person does not.</summary>
    public Actor SomebodyElse { get; init; } = Actor.Member(NewId.Next(), [Role.Manager]);
    public Guid Department { get; } = NewId.Next();
    public Guid Customer { get; init; } = NewId.Next();
    public Place Place { get; init; } = new(NewId.Next(), null, null, null, AreaClass.Urban);

    public Demand Received()
    {
        var serial = Interlocked.Increment(ref serials);
        return Receiving.Receive(
            new Intake(NewId.Next(), $"261123-{serial}", $"CODE{serial}", "HOTLINE", Customer, null, Place, NewId.Next(), false, null, null, Lot.Commit(Nonce), Noon), serial);
    }

    public Demand At(DemandState state, Standing standing, bool suspended)
    {
        var demand = Received();
        if (state == DemandState.Received) return demand;
        demand.Triage(Actor.System, Repair, Reviewed, Noon);
        if (standing == Standing.FormerOwner) Pass(demand, state);
        if (state == DemandState.Triaged) return demand;
        if (state == DemandState.Withdrawn) return Closed(demand, () => demand.Withdraw(Actor.System, null, Noon));
        if (state == DemandState.Merged) return Closed(demand, () => demand.MergeInto(Received(), Actor.System, Noon));
        Give(demand, standing);
        if (state != DemandState.Dispatched) Work(demand, state, standing, suspended);
        return demand;
    }

    // owned by the person once, then taken from them
    private void Pass(Demand demand, DemandState state)
    {
        var former = Actor.Member(person, [Role.Manager]);
        demand.Dispatch(Actor.System, new Target(person, null, "route.by-hand", []), Noon);
        demand.Accept(former, Noon);
        if (state == DemandState.Triaged) demand.Return(former, "WRONG-UNIT", null, Noon);
        else demand.Return(former, "WRONG-AREA", null, Noon);
    }

    private void Give(Demand demand, Standing standing) => demand.Dispatch(Actor.System, standing switch
    {
        Standing.Owner => new Target(person, null, "route.by-hand", []),
        Standing.Colleague => new Target(null, Department, "route.by-hand", []),
        _ => new Target(SomebodyElse.Id, null, "route.by-hand", []),
    }, Noon);

    private void Work(Demand demand, DemandState state, Standing standing, bool suspended)
    {
        var owner = standing == Standing.Owner ? Actor.Member(person, [Role.Manager]) : SomebodyElse with { DepartmentIds = [Department] };
        demand.Accept(owner, Noon);
        var help = standing == Standing.Helper ? demand.AskAssistance(owner, null, person, NewId.Next(), Noon, null) : default;
        if (state == DemandState.InProgress) demand.ReplyInterim(owner, NewId.Next(), Noon);
        if (suspended) Suspend(demand, owner);
        if (state is DemandState.Accepted or DemandState.InProgress) return;
        if (standing == Standing.Helper) demand.Assist(Actor.Member(person, [Role.Manager]), help, NewId.Next(), Noon);
        demand.Reply(owner, NewId.Next(), Nonce, Noon);
        if (state == DemandState.Replied) return;
        demand.Review(Actor.System, Nonce, Noon);
        if (state == DemandState.Reviewed) return;
        demand.Supervise(Actor.System, null, Noon); // a watch does not end by itself when the case does
        demand.FollowUp(Actor.System, Satisfaction.Satisfied, null, null, Noon);
        if (state == DemandState.Archived) demand.Archive(Actor.System, Noon);
    }

    private static void Suspend(Demand demand, Actor owner)
    {
        demand.AskSuspension(owner, "WEATHER", null, Noon.AddDays(3), Noon);
        demand.Suspend(Actor.System, Noon);
    }

    private static Demand Closed(Demand demand, Action close)
    {
        close();
        return demand;
    }
}
