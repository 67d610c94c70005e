using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Demands;

namespace Lindian.Host.Demo;

/// <summary>The way of one demand from the desk to its owner and to a reply; <see cref="DemoEnding"/> tells the rest.</summary>
public sealed class DemoStory(DemoPen pen, DemoCase plan, DemoCast cast, DemoSays says, DemoDice dice)
{
    private readonly DemoTurns turns = new(pen, plan, cast, says, dice);

    private Demand Demand => pen.Life.Demand;
    private DemoMatter Matter => plan.Matter;

    public void Live()
    {
        if (Begin()) Continue();
    }

    /// <summary>From the first contact to the end.</summary>
    public void Continue()
    {
        if (Work() && plan.Stop != DemoStop.Working) new DemoEnding(pen, plan, cast, says, dice).Finish();
    }

    /// <summary>Up to the first contact. False when it waits here.</summary>
    public bool Begin()
    {
        if (plan.Stop == DemoStop.Received) return false;
        if (plan.Withdrawn && dice.Chance(40)) return Withdraw();
        if (!Route(Matter.IsRepair ? pen.After(0.3, 1.7) : pen.After(3, plan.LateStep == "accept" ? 150 : 40)) || plan.Stop == DemoStop.Dispatched) return false;
        if ((plan.Returned || plan.Stop == DemoStop.Returned) && !Return()) return false;
        if (!Accept(plan.LateStep == "accept") || plan.Stop == DemoStop.Accepted) return false;
        if (plan.Transferred && !Matter.IsRepair && !turns.Transfer()) return false;
        return pen.Do(pen.Within("contact", !Matter.IsRepair, late: false, 5, 120), cast.Owner(Demand), new RecordStep.Request(HandlingStep.Contact, Demand.Id));
    }

    private bool Work()
    {
        if (plan.Withdrawn) return Withdraw();
        if (plan.WrongType && !turns.CorrectType()) return false;
        if (plan.Urges > 0 && !turns.Urge()) return false;
        if (plan.Added) turns.Add();
        if (Matter.IsRepair && !Step(HandlingStep.Arrival, plan.LateStep == "arrive", 60)) return false;
        if ((plan.Supervised || plan.Stop == DemoStop.Supervised) && !turns.Supervise()) return false;
        if ((plan.Joint || plan.Stop == DemoStop.AssistanceAsked) && !turns.Help()) return false;
        if ((plan.Suspended || plan.Stop == DemoStop.SuspensionAsked) && !turns.Suspend()) return false;
        if (plan.Interim && !turns.Interim()) return false;
        if (Matter.Verdict is { } verdict && dice.Chance(45))
            pen.Do(pen.After(2, 20), cast.Leader(Demand), new JudgeResponsibility.Request(Enum.Parse<Verdict>(verdict), dice.Chance(30) ? dice.Pick(says.Judge) : null, Demand.Id));
        if (Matter.IsRepair && !Step(HandlingStep.Restoration, late: false, 90)) return false;
        return !pen.Over && turns.EndSupervision();
    }

    private bool Route(DateTime when)
    {
        var type = plan.WrongType && Demand.SuggestedTypeCode is { } guess && guess != Matter.Type && !guess.StartsWith("CONSULT", StringComparison.Ordinal) ? guess : Matter.Type;
        // nobody's community, or nobody of it is here: the desk keeps it
        Guid? desk = Demand.CommunityId is not { } place || cast.Tree.ManagerOf(place, when) is null ? cast.Department("DESK-95598") : null;
        return pen.Do(when, cast.Any(Role.Dispatcher), new RouteDemand.Request(type, null, desk, Demand.Id));
    }

    private bool Accept(bool late) => pen.Do(pen.Within("accept", office: false, late, 1, 60), cast.Owner(Demand), new AcceptDemand.Request(Demand.Id));

    private bool Return()
    {
        var reason = dice.Pick([.. says.Return.Keys.Order(StringComparer.Ordinal)]);
        if (!pen.Do(pen.After(5, 60), cast.Owner(Demand), new ReturnDemand.Request(reason, dice.Pick(says.Return[reason]), Demand.Id)) || plan.Stop == DemoStop.Returned) return false;
        var other = dice.Pick(new[] { "OPERATIONS", "MARKETING", "METERING" });
        return pen.Do(pen.After(2, 18), cast.Any(Role.Dispatcher), new RouteDemand.Request(Matter.Type, null, cast.Department(other), Demand.Id));
    }

    // the crew is on its way before anybody writes
    private bool Step(HandlingStep step, bool late, double most) =>
        pen.Do(pen.Within(step == HandlingStep.Arrival ? "arrive" : "restore", office: false, late, 15, most), cast.Owner(Demand), new RecordStep.Request(step, Demand.Id));

    private bool Withdraw()
    {
        var by = dice.Chance(30) ? Domain.Actor.Customer(Demand.CustomerId) : cast.Caller(Demand);
        pen.Do(pen.After(2, 90), by, new WithdrawDemand.Request(dice.Pick(says.Withdraw), Demand.Id));
        return false;
    }
}
