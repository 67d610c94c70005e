using Lindian.Domain.Demands;

namespace Lindian.Domain.Tests.Demands;

/// <summary>One verb for each action of the life cycle, and what must lie ready before it makes sense.</summary>
public static class Acts
{
    private static readonly DateTime At = Stage.Noon.AddHours(1);

    public static void MakeReady(DemandAction action, Demand demand)
    {
        var working = demand.State is DemandState.Accepted or DemandState.InProgress;
        if (action is DemandAction.Suspend or DemandAction.RefuseSuspension && working && !demand.IsSuspended)
            demand.AskSuspension(Actor.System, "WEATHER", null, At.AddYears(20), At); // not over when a test on the real clock approves it
        if (action == DemandAction.DecideAppeal && demand.State is DemandState.Reviewed or DemandState.FollowedUp or DemandState.Archived)
            demand.Appeal(Actor.System, "FACTS-WRONG", NewId.Next(), At);
        if (action == DemandAction.EndSupervision && !demand.IsClosed && demand.SupervisedAt is null)
            demand.Supervise(Actor.System, null, At);
    }

    public static void Do(DemandAction action, Demand demand, Actor by, Stage stage)
    {
        switch (action)
        {
            case DemandAction.Triage: demand.Triage(by, Stage.Repair, Stage.Reviewed, At); break;
            case DemandAction.Dispatch: demand.Dispatch(by, new Target(NewId.Next(), null, "route.by-hand", []), At); break;
            case DemandAction.Accept: demand.Accept(by, At); break;
            case DemandAction.Return: demand.Return(by, "WRONG-UNIT", null, At); break;
            case DemandAction.Transfer: demand.Transfer(by, new Target(NewId.Next(), null, "route.by-hand", []), null, At); break;
            case DemandAction.RecordContact: demand.RecordContact(by, At); break;
            case DemandAction.RecordArrival: demand.RecordArrival(by, At); break;
            case DemandAction.RecordRestoration: demand.RecordRestoration(by, At); break;
            case DemandAction.AskSuspension: demand.AskSuspension(by, "WEATHER", null, At.AddDays(1), At); break;
            case DemandAction.Suspend: demand.Suspend(by, At); break;
            case DemandAction.RefuseSuspension: demand.RefuseSuspension(by, null); break;
            case DemandAction.Resume: demand.Resume(by, At); break;
            case DemandAction.ReplyInterim: demand.ReplyInterim(by, NewId.Next(), At); break;
            case DemandAction.Reply: demand.Reply(by, NewId.Next(), Stage.Nonce, At); break;
            case DemandAction.Merge: demand.MergeInto(stage.Received(), by, At); break;
            case DemandAction.Withdraw: demand.Withdraw(by, null, At); break;
            default: Later(action, demand, by); break;
        }
    }

    private static void Later(DemandAction action, Demand demand, Actor by)
    {
        switch (action)
        {
            case DemandAction.Review: demand.Review(by, Stage.Nonce, At); break;
            case DemandAction.SendBack: demand.SendBack(by, ["CONTRADICTION"], null, At); break;
            case DemandAction.FollowUp: demand.FollowUp(by, Satisfaction.Neutral, null, null, At); break;
            case DemandAction.Rate: demand.Rate(by, Satisfaction.Neutral, null, null, At); break;
            case DemandAction.Archive: demand.Archive(by, At); break;
            case DemandAction.Reopen: demand.Reopen(by, "by-hand", null, At); break;
            case DemandAction.Urge: demand.Urge(by, null, At); break;
            case DemandAction.Supervise: demand.Supervise(by, null, At); break;
            case DemandAction.EndSupervision: demand.EndSupervision(by, At); break;
            case DemandAction.AskAssistance: demand.AskAssistance(by, null, NewId.Next(), NewId.Next(), At, null); break;
            case DemandAction.Assist: demand.Assist(by, demand.Assists is [var asked, ..] ? asked.Id : NewId.Next(), NewId.Next(), At); break;
            case DemandAction.Appeal: demand.Appeal(by, "FACTS-WRONG", NewId.Next(), At); break;
            case DemandAction.DecideAppeal: demand.DecideAppeal(by, false, NewId.Next(), At); break;
            case DemandAction.CorrectType: demand.CorrectType(by, Stage.Repair with { TypeCode = "REPAIR-METER" }, Stage.Reviewed, At); break;
            case DemandAction.Judge: demand.Judge(by, Verdict.Supplier, null); break;
            case DemandAction.FillTrackingForm: demand.FillTrackingForm(by, "AGED", "minor", NewId.Next(), null, null); break;
            case DemandAction.AddWords: demand.AddWords(by, NewId.Next()); break;
            default: throw new NotSupportedException($"No verb is known for {action}.");
        }
    }
}
