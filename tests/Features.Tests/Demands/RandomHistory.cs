using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Domain.Tests.Demands;

namespace Lindian.Features.Tests.Demands;

/// <summary>
/// Lets chance act on a demand: any action, by a member of a small cast, at rising times; what the rules refuse does not happen.
/// The same seed gives the same course.
/// </summary>
public sealed class RandomHistory(int seed)
{
    private static readonly DemandAction[] Actions = [.. Enum.GetValues<DemandAction>().Where(a => a != DemandAction.Withdraw)];
    private static readonly Role[] AllRoles = Enum.GetValues<Role>();
    private static readonly Guid Department = NewId.Next();
    private static readonly Actor[] Cast = [.. Enumerable.Range(0, 4).Select(_ => Actor.Member(NewId.Next(), AllRoles, [Department]))];
    private static readonly Satisfaction[] Answers = [Satisfaction.VerySatisfied, Satisfaction.Neutral, Satisfaction.Dissatisfied];
    private readonly Random chance = new(seed);
    private DateTime now = Stage.Noon.AddMinutes(seed);

    /// <summary>Makes the demand's words, sealed or not, and tells their id.</summary>
    public required Func<Demand, Guid> Say { get; init; }

    /// <summary>Other demands that this one may be merged with.</summary>
    public IReadOnlyList<Demand> Others { get; set; } = [];

    /// <returns>How many of the attempts were allowed.</returns>
    public int Act(Demand demand, int attempts)
    {
        var done = 0;
        for (var i = 0; i < attempts; i++)
        {
            now = now.AddMinutes(chance.Next(1, 600));
            // a third of the time straight on, so that enough histories come to the end, else anything
            var action = chance.Next(3) == 0 ? StraightOn(demand.State) : Actions[chance.Next(Actions.Length)];
            if (action == DemandAction.Merge && chance.Next(40) > 0) continue;
            var by = chance.Next(2) == 0 && Cast.FirstOrDefault(demand.IsOwnedBy) is { } owner ? owner : Cast[chance.Next(Cast.Length)];
            if (demand.IsOwnedBy(by) || LifeCycle.Refusal(action, demand, by) is null) done += Try(action, demand, by);
            if (chance.Next(1000) == 0) done += Try(DemandAction.Withdraw, demand, Actor.Customer(demand.CustomerId));
            if (chance.Next(10) == 0) TimePasses(demand);
        }
        return done;
    }

    private static DemandAction StraightOn(DemandState state) => state switch
    {
        DemandState.Received => DemandAction.Triage,
        DemandState.Triaged => DemandAction.Dispatch,
        DemandState.Dispatched => DemandAction.Accept,
        DemandState.Replied => DemandAction.Review,
        DemandState.Reviewed => DemandAction.FollowUp,
        DemandState.FollowedUp => DemandAction.Archive,
        _ => DemandAction.Reply,
    };

    /// <summary>What the product does by itself when a limit comes near or has passed.</summary>
    private void TimePasses(Demand demand)
    {
        demand.Remind(now);
        demand.Escalate(chance.Next(1, 4), [Cast[chance.Next(Cast.Length)].Id], now);
        demand.EndSuspensionOnTime(now);
    }

    private int Try(DemandAction action, Demand demand, Actor by)
    {
        try
        {
            if (!Early(action, demand, by)) Late(action, demand, by);
            return 1;
        }
        catch (Exception refused) when (refused is RuleBroken or BadInput or NotFound)
        {
            return 0;
        }
    }

    private bool Early(DemandAction action, Demand demand, Actor by)
    {
        var (someone, kind) = (Cast[chance.Next(Cast.Length)].Id, Stage.Repair with { NormCode = chance.Next(2) == 0 ? "N-601" : "N-607", TypeCode = chance.Next(2) == 0 ? "REPAIR-METER" : "REPAIR-OUTAGE", Priority = (Priority)chance.Next(4) });
        var target = chance.Next(3) == 0 ? new Target(null, Department, "route.rule", ["台区"]) : new Target(someone, null, "route.by-hand", []);
        switch (action)
        {
            case DemandAction.Triage: demand.Triage(by, kind, Stage.Reviewed with { ReviewRequired = chance.Next(4) > 0 }, now); return true;
            case DemandAction.CorrectType: demand.CorrectType(by, kind, Stage.Reviewed, now); return true;
            case DemandAction.Judge: demand.Judge(by, (Verdict)chance.Next(7), Say(demand)); return true;
            case DemandAction.Dispatch: demand.Dispatch(by, target, now); return true;
            case DemandAction.Accept: demand.Accept(by, now); return true;
            case DemandAction.Return: demand.Return(by, "WRONG-UNIT", Say(demand), now); return true;
            case DemandAction.Transfer: demand.Transfer(by, target, null, now); return true;
            case DemandAction.RecordContact: demand.RecordContact(by, now); return true;
            case DemandAction.RecordArrival: demand.RecordArrival(by, now); return true;
            case DemandAction.RecordRestoration: demand.RecordRestoration(by, now); return true;
            case DemandAction.AskSuspension: demand.AskSuspension(by, "WEATHER", null, now.AddDays(chance.Next(1, 9)), now); return true;
            case DemandAction.Suspend: demand.Suspend(by, now); return true;
            case DemandAction.RefuseSuspension: demand.RefuseSuspension(by, Say(demand)); return true;
            case DemandAction.Resume: demand.Resume(by, now); return true;
            case DemandAction.AskAssistance: demand.AskAssistance(by, chance.Next(2) == 0 ? Department : null, someone, Say(demand), now, now.AddDays(1)); return true;
            case DemandAction.Assist: demand.Assist(by, demand.Assists.FirstOrDefault(a => a.DoneAt is null)?.Id ?? Guid.Empty, Say(demand), now); return true;
            case DemandAction.ReplyInterim: demand.ReplyInterim(by, Say(demand), now); return true;
            case DemandAction.Reply: demand.Reply(by, Say(demand), Stage.Nonce, now); return true;
            default: return false;
        }
    }

    private void Late(DemandAction action, Demand demand, Actor by)
    {
        switch (action)
        {
            case DemandAction.Review: demand.Review(by, Stage.Nonce, now); break;
            case DemandAction.SendBack: demand.SendBack(by, ["CONTRADICTION"], Say(demand), now); break;
            case DemandAction.FollowUp when chance.Next(2) == 0: demand.TryFollowUp(by, now); break;
            case DemandAction.FollowUp: demand.FollowUp(by, Answers[chance.Next(Answers.Length)], "NOT-SOLVED", Say(demand), now); break;
            case DemandAction.Rate: demand.Rate(Actor.Customer(demand.CustomerId), Answers[chance.Next(Answers.Length)], "NOT-SOLVED", Say(demand), now); break;
            case DemandAction.Archive: demand.Archive(by, now); break;
            case DemandAction.Reopen: demand.Reopen(by, "by-hand", Say(demand), now); break;
            case DemandAction.Merge: demand.MergeInto(Others[chance.Next(Others.Count)], by, now); break;
            case DemandAction.Withdraw: demand.Withdraw(by, null, now); break;
            case DemandAction.Urge: demand.Urge(by, Say(demand), now); break;
            case DemandAction.Supervise: demand.Supervise(by, null, now); break;
            case DemandAction.EndSupervision: demand.EndSupervision(by, now); break;
            case DemandAction.Appeal: demand.Appeal(by, "FACTS-WRONG", Say(demand), now); break;
            case DemandAction.DecideAppeal: demand.DecideAppeal(by, chance.Next(2) == 0, Say(demand), now); break;
            case DemandAction.FillTrackingForm: demand.FillTrackingForm(by, "AGED", "minor", Say(demand), null, now.AddDays(7)); break;
            case DemandAction.AddWords: demand.AddWords(by, Say(demand)); break;
            default: throw new NotSupportedException($"Chance knows no {action}.");
        }
    }
}
