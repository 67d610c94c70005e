using Lindian.Domain.Demands;
using static Lindian.Domain.Demands.DemandAction;
using static Lindian.Features.Demands.CaseControl;

namespace Lindian.Features.Demands;

/// <summary>What is entered for each action, in the order of a demand's way. Who may do it is not said here but in <see cref="LifeCycle"/>.</summary>
public static class CaseForms
{
    private static readonly CaseField May = new("words", Words), Must = new("words", Words, true);

    private static readonly CaseField[] Kind =
    [
        new("type", Pick, true, CaseOptions.Types), new("best", Pick, Options: CaseOptions.Bests), new("priority", Pick, Options: CaseOptions.Priorities),
    ];

    public static IReadOnlyList<CaseForm> All { get; } =
    [
        One("triage", Triage, [.. Kind, new("communityId", Pick, Options: CaseOptions.Communities)], aid: "_CaseAidTriage"),
        One("dispatch", Dispatch, [new("target", Whom, Options: CaseOptions.Targets)], aid: "_CaseAidDispatch"),
        One("accept", Accept, []),
        One("contact", RecordContact, [], d => d.ContactedAt is null, ("step", "Contact")),
        One("arrival", RecordArrival, [], d => d.ArrivedAt is null, ("step", "Arrival")),
        One("restoration", RecordRestoration, [], d => d.RestoredAt is null && d.Best == Best.Emergency, ("step", "Restoration")),
        One("assist", DemandAction.Assist, [new("assistId", Pick, true, CaseOptions.OwnAssists), Must]),
        One("reply", Reply, [Must], aid: "_CaseAidReply"),
        One("interim", DemandAction.ReplyInterim, [Must], aid: "_CaseAidInterim"),
        new("review", [new("pass", Review, "pass", "true"), new("send-back", SendBack, "pass", "false")], [new("faults", Checks, Options: CaseOptions.Checklist), May]),
        new("follow-up", [new("reached", FollowUp, "reached", "true"), new("not-reached", FollowUp, "reached", "false")],
            [new("satisfaction", Radios, Options: CaseOptions.Levels), new("reason", Pick, Options: CaseOptions.LowReasons), May], Aid: "_CaseAidFollowUp"),
        One("archive", Archive, [], d => d.AppealedAt is null),
        new("suspension", [new("suspend", Suspend, "approve", "true"), new("refuse-suspension", RefuseSuspension, "approve", "false")], [May], d => d.SuspensionWish is not null, "_CaseAidSuspension"),
        One("resume", Resume, [], d => d.IsSuspended),
        new("decide-appeal", [new("uphold", DemandAction.DecideAppeal, "upheld", "true"), new("reject", DemandAction.DecideAppeal, "upheld", "false")], [Must], d => d.AppealedAt is not null),
        One("ask-suspension", DemandAction.AskSuspension, [new("reason", Pick, true, CaseOptions.SuspendReasons), new("until", Moment, true), May], d => d.SuspensionWish is null),
        One("ask-assistance", DemandAction.AskAssistance, [new("target", Whom, true, CaseOptions.Targets, "memberId"), Must, new("due", Moment)]),
        One("transfer", Transfer, [new("target", Whom, true, CaseOptions.Targets), May]),
        One("return", Return, [new("reason", Pick, true, CaseOptions.ReturnReasons), May]),
        One("judge", Judge, [new("verdict", Pick, true, CaseOptions.Verdicts), May]),
        One("correct-type", DemandAction.CorrectType, [.. Kind]),
        One("urge", Urge, [May]),
        One("supervise", Supervise, [May], d => d.SupervisedAt is null, ("on", "true")),
        One("end-supervision", EndSupervision, [], d => d.SupervisedAt is not null, ("on", "false")),
        One("add", AddWords, [Must]),
        One("tracking", DemandAction.FillTrackingForm,
            [new("cause", Pick, true, CaseOptions.Causes), new("level", Pick, true, CaseOptions.TrackingLevels), new("measure", Words, true),
             new("measureOwnerId", Pick, Options: CaseOptions.Members), new("measureDue", Moment)]),
        One("merge", Merge, [new("parentId", Number, true)]),
        One("appeal", Appeal, [new("ground", Pick, true, CaseOptions.AppealGrounds), Must], d => d.AppealedAt is null),
        One("reopen", Reopen, [Must]),
        One("withdraw", Withdraw, [May]),
    ];

    private static CaseForm One(
        string name, DemandAction action, IReadOnlyList<CaseField> fields, Func<Demand, bool>? fits = null, (string Field, string Value)? sets = null, string? aid = null) =>
        new(name, [new CaseButton(name, action, sets?.Field, sets?.Value)], fields, fits, aid);
}
