using Lindian.Domain.Demands;

namespace Lindian.Features.Tests.Demands;

/// <summary>One request for each action of the life cycle: its noun and a body that makes sense.</summary>
public static class ActsOverHttp
{
    /// <summary>What a customer does on the tracking page has no route for staff.</summary>
    public static IEnumerable<DemandAction> OfStaff => Enum.GetValues<DemandAction>().Except([DemandAction.Rate]);

    public static (string Noun, object Body) Of(DemandAction action, Guid owner, Guid other, Guid parent, Guid assist) => action switch
    {
        DemandAction.Triage => ("triage", new { type = "REPAIR-OUTAGE" }),
        DemandAction.CorrectType => ("type", new { type = "REPAIR-METER" }),
        DemandAction.Judge => ("verdict", new { verdict = "Supplier" }),
        DemandAction.Dispatch => ("dispatch", new { ownerId = owner }),
        DemandAction.Accept => ("acceptance", new { }),
        DemandAction.Return => ("return", new { reason = "WRONG-UNIT" }),
        DemandAction.Transfer => ("transfer", new { ownerId = other }),
        DemandAction.RecordContact => ("steps", new { step = "Contact" }),
        DemandAction.RecordArrival => ("steps", new { step = "Arrival" }),
        DemandAction.RecordRestoration => ("steps", new { step = "Restoration" }),
        DemandAction.AskSuspension => ("suspension-request", new { reason = "WEATHER", until = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc) }),
        DemandAction.Suspend => ("suspension", new { approve = true }),
        DemandAction.RefuseSuspension => ("suspension", new { approve = false }),
        DemandAction.Resume => ("resumption", new { }),
        DemandAction.AskAssistance => ("assistance", new { words = "请协助核对表计", memberId = other }),
        DemandAction.Assist => ("assistance-answer", new { assistId = assist, words = "已核对" }),
        DemandAction.ReplyInterim => ("interim-reply", new { words = "正在办理" }),
        DemandAction.Reply => ("reply", new { words = "已恢复供电" }),
        DemandAction.Merge => ("merge", new { parentId = parent }),
        _ => OfTheEnd(action),
    };

    private static (string, object) OfTheEnd(DemandAction action) => action switch
    {
        DemandAction.Review => ("review", new { pass = true, faults = Array.Empty<string>() }),
        DemandAction.SendBack => ("review", new { pass = false, faults = new[] { "CONTRADICTION" } }),
        DemandAction.FollowUp => ("follow-up", new { reached = true, satisfaction = "Satisfied" }),
        DemandAction.Archive => ("archive", new { }),
        DemandAction.Reopen => ("reopening", new { words = "又停电了" }),
        DemandAction.Withdraw => ("withdrawal", new { }),
        DemandAction.Urge => ("urges", new { }),
        DemandAction.Supervise => ("supervision", new { on = true }),
        DemandAction.EndSupervision => ("supervision", new { on = false }),
        DemandAction.Appeal => ("appeal", new { ground = "FACTS-WRONG", words = "与事实不符" }),
        DemandAction.DecideAppeal => ("appeal-decision", new { upheld = false, words = "维持原答复" }),
        DemandAction.FillTrackingForm => ("tracking-form", new { cause = "EQUIPMENT", level = "GENERAL", measure = "更换老旧开关" }),
        DemandAction.AddWords => ("additions", new { words = "补充一张照片" }),
        _ => throw new NotSupportedException($"No request is known for {action}."),
    };
}
