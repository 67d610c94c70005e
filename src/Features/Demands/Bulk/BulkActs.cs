using Lindian.Domain.Demands;

namespace Lindian.Features.Demands;

/// <summary>A request as the verb that its use case calls; one line each, and nothing decided here.</summary>
internal static class BulkActs
{
    public static void Do(BulkDemand life, BulkStep step, Demand? parent)
    {
        if (Desk(life, step, parent) || Work(life, step) || Pauses(life, step) || Closing(life, step) || Course(life, step)) return;
        throw new NotSupportedException(step.Request.GetType().FullName);
    }

    private static bool Desk(BulkDemand life, BulkStep step, Demand? parent)
    {
        var (demand, by, at) = (life.Demand, step.By, step.At);
        switch (step.Request)
        {
            case RouteDemand.Request r: Route(life, step, r); break;
            case TriageDemand.Request r: { var (kind, closing) = Kind(life, r.Type, r.Best, r.Priority); demand.Triage(by, kind, closing, at); break; }
            case CorrectType.Request r: { var (kind, closing) = Kind(life, r.Type, r.Best, r.Priority); demand.CorrectType(by, kind, closing, at); break; }
            case DispatchDemand.Request r: demand.Dispatch(by, Target(life, step, r.OwnerId, r.DepartmentId), at); break;
            case MergeDemand.Request: demand.MergeInto(parent ?? throw new InvalidOperationException("merged into nothing"), by, at); break;
            case JudgeResponsibility.Request r: demand.Judge(by, r.Verdict, life.SayIfAny(r.Words)); break;
            default: return false;
        }
        return true;
    }

    private static bool Work(BulkDemand life, BulkStep step)
    {
        var (demand, by, at) = (life.Demand, step.By, step.At);
        switch (step.Request)
        {
            case AcceptDemand.Request: demand.Accept(by, at); break;
            case ReturnDemand.Request r: demand.Return(by, r.Reason, life.SayIfAny(r.Words), at); break;
            case TransferDemand.Request r: demand.Transfer(by, Routing.Chosen(r.OwnerId, r.DepartmentId, life.Books.Tree), life.SayIfAny(r.Words), at); break;
            case RecordStep.Request { Step: HandlingStep.Contact }: demand.RecordContact(by, at); break;
            case RecordStep.Request { Step: HandlingStep.Arrival }: demand.RecordArrival(by, at); break;
            case RecordStep.Request { Step: HandlingStep.Restoration }: demand.RecordRestoration(by, at); break;
            case ReplyInterim.Request r: demand.ReplyInterim(by, life.Say(r.Words), at); break;
            case ReplyToDemand.Request r: demand.Reply(by, life.Say(r.Words), life.Nonce, at); break;
            default: return false;
        }
        return true;
    }

    private static bool Pauses(BulkDemand life, BulkStep step)
    {
        var (demand, by, at) = (life.Demand, step.By, step.At);
        switch (step.Request)
        {
            case AskSuspension.Request r: demand.AskSuspension(by, r.Reason, life.SayIfAny(r.Words), r.Until, at); break;
            case DecideSuspension.Request { Approve: true }: demand.Suspend(by, at); break;
            case DecideSuspension.Request r: demand.RefuseSuspension(by, life.SayIfAny(r.Words)); break;
            case ResumeDemand.Request: demand.Resume(by, at); break;
            case AskAssistance.Request r: demand.AskAssistance(by, r.DepartmentId, r.MemberId, life.Say(r.Words), at, r.Due); break;
            case GiveAssistance.Request r: demand.Assist(by, r.AssistId, life.Say(r.Words), at); break;
            default: return false;
        }
        return true;
    }

    private static bool Closing(BulkDemand life, BulkStep step)
    {
        var (demand, by, at) = (life.Demand, step.By, step.At);
        switch (step.Request)
        {
            case ReviewReply.Request { Pass: true }: demand.Review(by, life.Nonce, at); break;
            case ReviewReply.Request r: demand.SendBack(by, r.Faults, life.SayIfAny(r.Words), at); break;
            case FollowUpDemand.Request { Reached: false }: demand.TryFollowUp(by, at); break;
            case FollowUpDemand.Request { Satisfaction: { } said } r: demand.FollowUp(by, said, r.Reason, life.SayIfAny(r.Words), at); break;
            case RateDemand.Request r: demand.Rate(by, r.Satisfaction, r.Reason, life.SayIfAny(r.Words), at); break;
            case ArchiveDemand.Request: demand.Archive(by, at); break;
            case ReopenDemand.Request r: demand.Reopen(by, "by-hand", life.Say(r.Words), at); break;
            case WithdrawDemand.Request r: demand.Withdraw(by, life.SayIfAny(r.Words), at); break;
            default: return false;
        }
        return true;
    }

    private static bool Course(BulkDemand life, BulkStep step)
    {
        var (demand, by, at) = (life.Demand, step.By, step.At);
        switch (step.Request)
        {
            case UrgeDemand.Request r: demand.Urge(by, life.SayIfAny(r.Words), at); break;
            case SuperviseDemand.Request { On: true } r: demand.Supervise(by, life.SayIfAny(r.Words), at); break;
            case SuperviseDemand.Request: demand.EndSupervision(by, at); break;
            case AppealDemand.Request r: demand.Appeal(by, r.Ground, life.Say(r.Words), at); break;
            case DecideAppeal.Request r: demand.DecideAppeal(by, r.Upheld, life.Say(r.Words), at); break;
            case AddToDemand.Request r: demand.AddWords(by, life.Say(r.Words ?? "")); break;
            case FillTrackingForm.Request r: demand.FillTrackingForm(by, r.Cause, r.Level, life.Say(r.Measure), r.MeasureOwnerId, r.MeasureDue); break;
            default: return false;
        }
        return true;
    }

    private static void Route(BulkDemand life, BulkStep step, RouteDemand.Request request)
    {
        var demand = life.Demand;
        var type = request.Type ?? demand.TypeCode ?? demand.SuggestedTypeCode ?? throw new InvalidOperationException("no type");
        var (kind, closing) = Kind(life, type, null, null);
        if (demand.State == DemandState.Received) demand.Triage(step.By, kind, closing, step.At);
        else if (type != demand.TypeCode) demand.CorrectType(step.By, kind, closing, step.At);
        demand.Dispatch(step.By, Target(life, step, request.OwnerId, request.DepartmentId), step.At);
    }

    private static (Kind Kind, Closing Closing) Kind(BulkDemand life, string type, Best? best, Priority? priority) =>
        DemandKinds.Of(life.Demand, type, best, priority, life.Books.Rules, life.Books.Norms);

    private static Target Target(BulkDemand life, BulkStep step, Guid? ownerId, Guid? departmentId) => ownerId is null && departmentId is null
        ? Routing.Propose(life.Demand, step.At, life.Books.Rules, life.Books.Tree, life.Books.Norms.Calendar) ?? throw new Domain.RuleBroken("demand.no-rule-fits")
        : Routing.Chosen(ownerId, departmentId, life.Books.Tree);
}
