using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;

namespace Lindian.Host.Demo;

/// <summary>Reply, review, call, archive, and the ways back.</summary>
public sealed class DemoEnding(DemoPen pen, DemoCase plan, DemoCast cast, DemoSays says, DemoDice dice)
{
    private Demand Demand => pen.Life.Demand;

    public void Finish()
    {
        if (!Reply(dice.Fill(plan.Answer, says.Slots), plan.LateStep == "reply") || plan.Stop == DemoStop.Replied || !Review(plan.SentBack)) return;
        if (Demand.IsClosed) Online();
        if (Demand.IsClosed || plan.Stop == DemoStop.Reviewed || !Call(plan.Dissatisfied)) return;
        if (Demand.State == DemandState.InProgress && !Again()) return;
        if (!Archive()) return;
        if (plan.Matter.Form) Form();
        if (plan.Appealed || plan.Stop == DemoStop.Appealed) Appeal();
        else if (plan.OpenedByHand && pen.Do(pen.AtOffice(600, 4000), cast.Any(Domain.Organization.Role.Dispatcher), new ReopenDemand.Request("客户再次来电反映同一问题，重新办理。", Demand.Id)) && Again()) Archive();
    }

    private bool Reply(string words, bool late) =>
        pen.Do(pen.Within("reply", !plan.Matter.IsRepair, late, 20, 300), cast.Owner(Demand), new ReplyToDemand.Request(words, Demand.Id));

    private bool Review(bool sentBack)
    {
        if (Demand.State != DemandState.Replied) return true;
        var reviewer = cast.Leader(Demand);
        if (!sentBack) return pen.Do(pen.Within("review", office: true, plan.LateStep == "review", 20, 200), reviewer, new ReviewReply.Request(true, [], null, Demand.Id));
        return pen.Do(pen.AtOffice(15, 150), reviewer, new ReviewReply.Request(false, [dice.Pick(says.Faults)], dice.Pick(says.SendBack), Demand.Id))
            && Reply(dice.Fill(plan.Answer, says.Slots) + "以上情况已当面向客户说明。", late: false) && Review(sentBack: false);
    }

    private bool Call(bool low)
    {
        for (var attempt = plan.Unreachable ? 3 : dice.Chance(9) ? 1 : 0; attempt > 0; attempt--)
            if (!pen.Do(pen.AtDay(150, 400), cast.Caller(Demand), new FollowUpDemand.Request(false, Id: Demand.Id))) return false;
        if (Demand.State != DemandState.Reviewed) return true;
        var said = low ? dice.Chance(70) ? Satisfaction.Dissatisfied : Satisfaction.VeryDissatisfied : dice.Next(100) switch { < 46 => Satisfaction.VerySatisfied, < 93 => Satisfaction.Satisfied, _ => Satisfaction.Neutral };
        var reason = low ? dice.Pick([.. says.LowRating.Keys.Order(StringComparer.Ordinal)]) : null;
        var words = reason is null ? dice.Pick(says.GoodRating) : dice.Pick(says.LowRating[reason]);
        return pen.Do(pen.AtDay(8, 110), cast.Caller(Demand), new FollowUpDemand.Request(true, said, reason, words, Demand.Id));
    }

    /// <summary>Taken up once more: the reply says what was different this time.</summary>
    private bool Again() => Reply(dice.Pick(says.ReopenReply), late: false) && Review(sentBack: false) && (Demand.State != DemandState.Reviewed || Call(low: dice.Chance(2)));

    private bool Archive() => Demand.State == DemandState.FollowedUp && pen.Do(pen.AtDay(10, 500), cast.Caller(Demand), new ArchiveDemand.Request(Demand.Id));

    private void Form()
    {
        var owner = cast.Leader(Demand);
        var cause = dice.Pick(new[] { "OPERATION", "PROCESS", "CONDUCT", "INFORMATION", "EQUIPMENT", "CAPACITY" });
        pen.Do(pen.AtOffice(60, 1500), owner, new FillTrackingForm.Request(cause, dice.Chance(80) ? "GENERAL" : "SERIOUS", dice.Pick(says.Measure), owner.Id, pen.At.AddDays(20), Demand.Id));
    }

    private void Appeal()
    {
        var ground = dice.Pick([.. says.Appeal.Keys.Order(StringComparer.Ordinal)]);
        var by = dice.Chance(60) ? Actor.Customer(Demand.CustomerId) : cast.Caller(Demand);
        if (!pen.Do(pen.AtDay(300, 2500), by, new AppealDemand.Request(ground, dice.Pick(says.Appeal[ground]), Demand.Id)) || plan.Stop == DemoStop.Appealed) return;
        var upheld = dice.Chance(30);
        if (!pen.Do(pen.AtOffice(600, 2500), cast.Judge(Demand), new DecideAppeal.Request(upheld, dice.Pick(upheld ? says.AppealUpheld : says.AppealRejected), Demand.Id)) || !upheld) return;
        if (Again()) Archive();
    }

    private void Online()
    {
        if (!plan.RatesOnline || Demand.State != DemandState.Archived) return;
        var said = dice.Chance(60) ? Satisfaction.VerySatisfied : dice.Chance(85) ? Satisfaction.Satisfied : Satisfaction.Neutral;
        pen.Do(pen.AtDay(60, 1500), Actor.Customer(Demand.CustomerId), new RateDemand.Request(said, null, dice.Pick(says.GoodRating), Demand.Id));
    }
}
