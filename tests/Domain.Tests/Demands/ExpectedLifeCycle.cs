using Lindian.Domain.Demands;
using Lindian.Domain.Organization;

namespace Lindian.Domain.Tests.Demands;

/// <summary>
/// Who may do what from where (SPEC D-7), written down a second time, by hand and in another shape, so that a slip in the
/// table of the product shows. States in the order of 受理 to 归档: R received, T triaged, D dispatched, A accepted, P in progress,
/// L replied, V reviewed, F followed up, X archived; nothing is done to merged and withdrawn ones.
/// Roles: DI dispatcher, RL region leader, TL team leader, MA manager, CM core member, BO back office, HC hall clerk, HL hall lead,
/// SU supervisor. Whose: any, owner, owner+ (the owner whatever the role, or a role), other (never a handler), helper.
/// Paused: no, also, only.
/// </summary>
public static class ExpectedLifeCycle
{
    private const string Written = """
        Triage            R          DI RL TL HL                     any     -        no    demand.triaged
        Dispatch          TD         DI RL TL                        any     -        no    demand.dispatched
        Accept            D          MA CM BO TL HC                  owner   -        no    demand.accepted
        Return            DAP        MA CM BO TL HC                  owner   -        no    demand.returned
        Transfer          AP         DI RL TL                        owner+  -        no    demand.transferred
        RecordContact     AP         MA CM BO TL HC                  owner   -        no    demand.contacted
        RecordArrival     AP         MA CM BO TL HC                  owner   -        no    demand.arrived
        RecordRestoration AP         MA CM BO TL HC                  owner   -        no    demand.restored
        AskSuspension     AP         MA CM BO TL HC                  owner   -        no    demand.suspension-asked
        Suspend           AP         DI RL TL                        other   -        no    demand.suspended
        RefuseSuspension  AP         DI RL TL                        other   -        no    demand.suspension-refused
        Resume            AP         DI RL TL                        owner+  -        only  demand.resumed
        ReplyInterim      AP         MA CM BO TL HC                  owner   -        also  demand.interim-reply
        Reply             AP         MA CM BO TL HC                  owner   -        no    demand.replied
        Review            L          DI RL TL HL SU                  other   -        no    demand.reviewed
        SendBack          L          DI RL TL HL SU                  other   -        no    demand.sent-back
        FollowUp          V          DI HL BO HC SU                  other   -        no    demand.followed-up
        Rate              VFX        -                               other   customer no    demand.followed-up
        Archive           F          DI HL SU                        any     -        no    demand.archived
        Reopen            FX         DI RL TL HL SU                  any     -        no    demand.reopened
        Merge             RTDAP      DI RL TL                        any     -        no    demand.merged
        Withdraw          RTDAPLV    DI HC HL                        other   customer also  demand.withdrawn
        Urge              RTDAPLV    DI HL HC BO                     any     customer also  demand.urged
        Supervise         RTDAPLV    SU RL TL                        any     -        also  demand.supervised
        EndSupervision    RTDAPLVFX  SU RL TL                        any     -        also  demand.supervision-ended
        AskAssistance     AP         MA CM BO TL HC                  owner   -        also  demand.assistance-asked
        Assist            AP         DI RL TL MA CM BO HC HL SU      helper  -        also  demand.assisted
        Appeal            VFX        DI HL HC                        any     customer no    demand.appealed
        DecideAppeal      VFX        SU RL                           other   -        no    demand.appeal-decided
        CorrectType       TDAPL      DI HL RL TL SU                  any     -        also  demand.type-corrected
        Judge             RTDAP      DI RL TL                        owner+  -        also  demand.judged
        FillTrackingForm  APLVFX     DI RL TL SU                     owner+  -        also  demand.tracking-form
        AddWords          RTDAPLV    DI RL TL MA CM BO HC HL SU      owner+  customer also  demand.words-added
        """;

    private static readonly Dictionary<string, Role> RoleBySign = new()
    {
        ["DI"] = Role.Dispatcher, ["RL"] = Role.RegionLeader, ["TL"] = Role.TeamLeader, ["MA"] = Role.Manager, ["CM"] = Role.CoreMember,
        ["BO"] = Role.BackOffice, ["HC"] = Role.HallClerk, ["HL"] = Role.HallLead, ["SU"] = Role.Supervisor,
    };

    public static IReadOnlyDictionary<DemandAction, ExpectedRule> Rules { get; } =
        Written.Split('\n').Select(Read).ToDictionary(rule => rule.Action);

    /// <summary>Everything that speaks against it, as codes; nothing when it is allowed.</summary>
    public static IReadOnlySet<string> Against(DemandAction action, Situation at)
    {
        var rule = Rules[action];
        var codes = new HashSet<string>();
        if (!rule.From.Contains(at.State)) codes.Add("demand.not-in-this-state");
        if (at.Suspended && rule.Paused == "no") codes.Add("demand.suspended");
        if (!at.Suspended && rule.Paused == "only") codes.Add("demand.not-suspended");
        if (at.Who == Who.System) return codes;
        if (at.Who == Who.Customer && !rule.Customer || at.Who == Who.OtherCustomer) codes.Add("demand.not-for-customers");
        if (at.Who != Who.Member) return codes;
        var holds = rule.Roles.Contains(at.Role);
        if (rule.Whose is "any" or "owner" or "other" && !holds) codes.Add("demand.not-your-role");
        if (rule.Whose == "owner" && !at.Owns) codes.Add("demand.not-yours");
        if (rule.Whose == "owner+" && !holds && !at.OwnsByName) codes.Add("demand.not-yours");
        if (rule.Whose == "other" && at.HandledIt) codes.Add("demand.handler-judges-own-work");
        if (rule.Whose == "helper" && !at.IsAsked) codes.Add("demand.not-asked-to-help");
        return codes;
    }

    private static ExpectedRule Read(string line)
    {
        var cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (first, rest) = cells[0].Contains(' ') ? (cells[0].Split(' '), cells[1..]) : ([cells[0], cells[1]], cells[2..]);
        var tail = rest[1..].SelectMany(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return new ExpectedRule(Enum.Parse<DemandAction>(first[0]), [.. first[1].Select(StateOf)], [.. rest[0].Split(' ').Where(RoleBySign.ContainsKey).Select(s => RoleBySign[s])],
            tail[0], tail[1] == "customer", tail[2], tail[3]);
    }

    private static DemandState StateOf(char sign) => (DemandState)"RTDAPLVFXMW".IndexOf(sign, StringComparison.Ordinal);
}

public sealed record ExpectedRule(DemandAction Action, DemandState[] From, Role[] Roles, string Whose, bool Customer, string Paused, string Event);

public enum Who { Member, Customer, OtherCustomer, System }

/// <summary>A demand and who stands before it. Owns includes the members of the department that nobody has taken it from yet.</summary>
public sealed record Situation(DemandState State, bool Suspended, Who Who, Role Role = default, bool Owns = false, bool OwnsByName = false, bool HandledIt = false, bool IsAsked = false);
