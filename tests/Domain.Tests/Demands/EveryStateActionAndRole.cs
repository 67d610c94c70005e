using System.Reflection;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Xunit.Abstractions;

namespace Lindian.Domain.Tests.Demands;

/// <summary>Acts on a demand in every state, with every verb, as every role in every standing, and compares with what was written by hand.</summary>
public sealed class EveryStateActionAndRole(ITestOutputHelper output)
{
    private static readonly DemandState[] CanPause = [DemandState.Accepted, DemandState.InProgress];

    [Fact]
    public void Is_allowed_or_refused_as_the_written_table_says()
    {
        var wrong = new List<string>();
        var (allowed, refused) = (0, 0);
        foreach (var (situation, action, standing) in All())
        {
            var against = ExpectedLifeCycle.Against(action, situation);
            if (against.Count == 0) allowed++;
            else refused++;
            if (Try(situation, action, standing) is var told && !Fits(told, action, against)) wrong.Add($"{action} in {situation}, {standing}: {told}, expected {string.Join('/', against)}");
        }
        output.WriteLine($"{allowed + refused} tried: {allowed} allowed, {refused} refused with a code");
        wrong.ShouldBeEmpty();
        allowed.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Every_action_has_a_row_in_the_written_table() =>
        ExpectedLifeCycle.Rules.Keys.Order().ShouldBe(Enum.GetValues<DemandAction>().Order());

    private static bool Fits(string told, DemandAction action, IReadOnlySet<string> against) =>
        against.Count == 0 ? told.Split(' ').Contains(ExpectedLifeCycle.Rules[action].Event) : against.Contains(told);

    private static IEnumerable<(Situation, DemandAction, Standing)> All() =>
        from state in Enum.GetValues<DemandState>()
        from suspended in CanPause.Contains(state) ? new[] { false, true } : [false]
        from person in People(state, suspended)
        from action in Enum.GetValues<DemandAction>()
        where !(person.Item1.Who == Who.System && action == DemandAction.Assist) // the system is asked for many things, never for help
        select (person.Item1, action, person.Item2);

    private static IEnumerable<(Situation, Standing)> People(DemandState state, bool suspended)
    {
        foreach (var who in new[] { Who.System, Who.Customer, Who.OtherCustomer }) yield return (new Situation(state, suspended, who), Standing.Stranger);
        foreach (var role in Enum.GetValues<Role>())
            foreach (var standing in Enum.GetValues<Standing>())
                if (Situate(state, suspended, role, standing) is { } situation) yield return (situation, standing);
    }

    // what each standing means in each state, by hand; null where nobody can stand so
    private static Situation? Situate(DemandState state, bool suspended, Role role, Standing standing)
    {
        var (given, taken) = (state is >= DemandState.Dispatched and <= DemandState.Archived, state is >= DemandState.Accepted and <= DemandState.Archived);
        var stranger = new Situation(state, suspended, Who.Member, role);
        return standing switch
        {
            Standing.Stranger => stranger,
            Standing.Owner when given => stranger with { Owns = true, OwnsByName = true, HandledIt = taken },
            Standing.Colleague when given => stranger with { Owns = !taken },
            Standing.FormerOwner when state != DemandState.Received => stranger with { HandledIt = true },
            Standing.Helper when taken => stranger with { IsAsked = CanPause.Contains(state) },
            _ => null,
        };
    }

    private static string Try(Situation situation, DemandAction action, Standing standing)
    {
        var person = NewId.Next();
        var stage = new Stage(person);
        var demand = stage.At(situation.State, standing, situation.Suspended);
        Acts.MakeReady(action, demand);
        demand.TakeEvents();
        var by = situation.Who switch
        {
            Who.System => Actor.System,
            Who.Customer => Actor.Customer(stage.Customer),
            Who.OtherCustomer => Actor.Customer(person),
            _ => Actor.Member(person, [situation.Role], standing == Standing.Colleague ? [stage.Department] : []),
        };
        try
        {
            Acts.Do(action, demand, by, stage);
        }
        catch (RuleBroken refused)
        {
            return demand.TakeEvents().Count == 0 ? refused.Code : "refused, but something happened";
        }
        return string.Join(' ', demand.TakeEvents().Select(e => e.GetType().GetCustomAttribute<EventNameAttribute>()?.Name));
    }
}
