using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Demands;

namespace Lindian.Host.Demo;

/// <summary>What may happen while somebody works on a demand. Each turn is false when the story waits there or has reached the present.</summary>
public sealed class DemoTurns(DemoPen pen, DemoCase plan, DemoCast cast, DemoSays says, DemoDice dice)
{
    private Demand Demand => pen.Life.Demand;

    public bool CorrectType() => Demand.TypeCode == plan.Matter.Type
        || pen.Do(pen.After(10, 90), cast.Any(Role.Dispatcher), new CorrectType.Request(plan.Matter.Type, Id: Demand.Id));

    public bool Transfer()
    {
        var owner = cast.Owner(Demand);
        var target = plan.Matter.Assist ?? dice.Pick(new[] { "OPERATIONS", "MARKETING", "METERING" });
        return pen.Do(pen.AtOffice(20, 200), owner, new TransferDemand.Request(null, cast.Department(target), dice.Pick(says.Transfer), Demand.Id))
            && pen.Do(pen.Within("accept", office: false, late: false, 2, 60), cast.Owner(Demand), new AcceptDemand.Request(Demand.Id));
    }

    public bool Urge()
    {
        for (var i = 0; i < plan.Urges; i++)
        {
            var by = dice.Chance(35) ? Actor.Customer(Demand.CustomerId) : cast.Any(Role.Dispatcher);
            if (!pen.Do(plan.Matter.IsRepair ? pen.After(8, 25) : pen.After(90, 600), by, new UrgeDemand.Request(dice.Fill(dice.Pick(says.Urge), says.Slots), Demand.Id))) return false;
        }
        return true;
    }

    public void Add() => pen.Do(pen.After(3, 60), Actor.Customer(Demand.CustomerId), new AddToDemand.Request(dice.Pick(says.Added), Demand.Id));

    public bool Supervise()
    {
        var by = cast.Any(Demand.CommunityId is null || dice.Chance(60) ? Role.Supervisor : Role.TeamLeader, Demand.CommunityId);
        return pen.Do(pen.After(5, 40), by, new SuperviseDemand.Request(true, dice.Pick(says.Supervise), Demand.Id)) && plan.Stop != DemoStop.Supervised;
    }

    public bool EndSupervision() => Demand.SupervisedAt is null || pen.Do(pen.After(20, 120), cast.Any(Role.Supervisor), new SuperviseDemand.Request(false, null, Demand.Id));

    public bool Help()
    {
        var owner = cast.Owner(Demand);
        var helper = cast.Department(plan.Matter.Assist ?? dice.Pick(new[] { "OPERATIONS", "MARKETING", "METERING" }));
        var when = pen.AtOffice(15, 120);
        if (!pen.Do(when, owner, new AskAssistance.Request(dice.Pick(says.AssistAsk), helper, null, when.AddDays(2), Demand.Id)) || plan.Stop == DemoStop.AssistanceAsked) return false;
        return pen.Do(pen.AtOffice(60, 1200), cast.Staff(helper), new GiveAssistance.Request(Demand.Assists[^1].Id, dice.Pick(says.AssistAnswer), Demand.Id));
    }

    public bool Suspend()
    {
        var reason = plan.Matter.Suspend ?? "CUSTOMER-ABSENT";
        var (when, until) = (pen.AtOffice(10, 180), pen.AtOffice(400, 500).AddDays(2 + dice.Next(5)));
        if (!pen.Do(when, cast.Owner(Demand), new AskSuspension.Request(reason, until, dice.Pick(says.Suspend[reason]), Demand.Id)) || plan.Stop == DemoStop.SuspensionAsked) return false;
        var (refused, decided) = (dice.Chance(14), pen.AtOffice(10, 200)); // after a long holiday it may be too late
        if (refused || decided >= until) return pen.Do(decided, cast.Leader(Demand), new DecideSuspension.Request(false, dice.Pick(says.Refuse), Demand.Id));
        if (!pen.Do(decided, cast.Leader(Demand), new DecideSuspension.Request(true, null, Demand.Id))) return false;
        var back = dice.Chance(60) ? pen.AtOffice(900, 2600) : until;
        if (back < until) return pen.Do(back, cast.Owner(Demand), new ResumeDemand.Request(Demand.Id));
        pen.Wait(until.AddMinutes(1));
        return !Demand.IsSuspended;
    }

    public bool Interim() => pen.Do(pen.AtOffice(300, 1500), cast.Owner(Demand), new ReplyInterim.Request(dice.Fill(dice.Pick(says.Interim), says.Slots), Demand.Id));
}
