using Lindian.Domain.Organization;
using static Lindian.Domain.Demands.DemandState;
using static Lindian.Domain.Organization.Role;

namespace Lindian.Domain.Demands;

/// <summary>Everything that can be done to a demand once it was received.</summary>
public enum DemandAction
{
    Triage, Dispatch, Accept, Return, Transfer, RecordContact, RecordArrival, RecordRestoration, AskSuspension, Suspend, RefuseSuspension, Resume,
    ReplyInterim, Reply, Review, SendBack, FollowUp, Rate, Archive, Reopen, Merge, Withdraw, Urge, Supervise, EndSupervision,
    AskAssistance, Assist, Appeal, DecideAppeal, CorrectType, Judge, FillTrackingForm, AddWords,
}

/// <summary>What the actor must be to the demand, beside holding one of the roles.</summary>
public enum Relation
{
    /// <summary>Any role of the list, within scope.</summary>
    Any,

    /// <summary>The owner, or a member of the department or pool that owns it while nobody has taken it.</summary>
    Owner,

    /// <summary>The owner, or a role of the list.</summary>
    OwnerOrAny,

    /// <summary>A role of the list, and never anyone who owned it or replied.</summary>
    NotHandler,

    /// <summary>A department or member that was asked to help.</summary>
    Helper,
}

/// <summary>One row of the table: from where, by which roles, in what relation, and whether the customer may do it on the tracking page.</summary>
public sealed record LifeCycleRule(DemandAction Action, DemandState[] From, Role[] Roles, Relation Relation, bool Customer = false, bool WhileSuspended = false);

/// <summary>
/// Who may do what from where (D-7): the only place that decides it. Pages ask it which buttons to show, the domain asks it
/// before it acts, routes take their policies from it, and a test walks every state, action and role through it.
/// </summary>
public static class LifeCycle
{
    private static readonly DemandState[] Open = [Received, Triaged, Dispatched, Accepted, InProgress, Replied, Reviewed];
    private static readonly DemandState[] Working = [Accepted, InProgress];
    private static readonly Role[] Desk = [Dispatcher, HallLead];
    private static readonly Role[] Leaders = [Dispatcher, RegionLeader, TeamLeader];
    private static readonly Role[] Handlers = [Manager, CoreMember, BackOffice, TeamLeader, HallClerk];
    private static readonly Role[] Everyone = [.. Leaders, Manager, CoreMember, BackOffice, HallClerk, HallLead, Supervisor];

    public static IReadOnlyDictionary<DemandAction, LifeCycleRule> Table { get; } = new LifeCycleRule[]
    {
        new(DemandAction.Triage, [Received], [.. Desk, RegionLeader, TeamLeader], Relation.Any),
        new(DemandAction.Dispatch, [Triaged, Dispatched], Leaders, Relation.Any),
        new(DemandAction.Accept, [Dispatched], Handlers, Relation.Owner),
        new(DemandAction.Return, [Dispatched, Accepted, InProgress], Handlers, Relation.Owner),
        new(DemandAction.Transfer, [Accepted, InProgress], Leaders, Relation.OwnerOrAny),
        new(DemandAction.RecordContact, Working, Handlers, Relation.Owner),
        new(DemandAction.RecordArrival, Working, Handlers, Relation.Owner),
        new(DemandAction.RecordRestoration, Working, Handlers, Relation.Owner),
        new(DemandAction.AskSuspension, Working, Handlers, Relation.Owner),
        new(DemandAction.Suspend, Working, Leaders, Relation.NotHandler),
        new(DemandAction.RefuseSuspension, Working, Leaders, Relation.NotHandler),
        new(DemandAction.Resume, Working, Leaders, Relation.OwnerOrAny, WhileSuspended: true),
        new(DemandAction.ReplyInterim, Working, Handlers, Relation.Owner, WhileSuspended: true),
        new(DemandAction.Reply, Working, Handlers, Relation.Owner),
        new(DemandAction.Review, [Replied], [.. Leaders, HallLead, Supervisor], Relation.NotHandler),
        new(DemandAction.SendBack, [Replied], [.. Leaders, HallLead, Supervisor], Relation.NotHandler),
        new(DemandAction.FollowUp, [Reviewed], [.. Desk, BackOffice, HallClerk, Supervisor], Relation.NotHandler),
        new(DemandAction.Rate, [Reviewed, FollowedUp, Archived], [], Relation.NotHandler, Customer: true),
        new(DemandAction.Archive, [FollowedUp], [.. Desk, Supervisor], Relation.Any),
        new(DemandAction.Reopen, [FollowedUp, Archived], [.. Leaders, HallLead, Supervisor], Relation.Any),
        new(DemandAction.Merge, [Received, Triaged, Dispatched, Accepted, InProgress], Leaders, Relation.Any),
        new(DemandAction.Withdraw, Open, [Dispatcher, HallClerk, HallLead], Relation.NotHandler, Customer: true, WhileSuspended: true),
        new(DemandAction.Urge, Open, [.. Desk, HallClerk, BackOffice], Relation.Any, Customer: true, WhileSuspended: true),
        new(DemandAction.Supervise, Open, [Supervisor, RegionLeader, TeamLeader], Relation.Any, WhileSuspended: true),
        new(DemandAction.EndSupervision, [.. Open, FollowedUp, Archived], [Supervisor, RegionLeader, TeamLeader], Relation.Any, WhileSuspended: true),
        new(DemandAction.AskAssistance, Working, Handlers, Relation.Owner, WhileSuspended: true),
        new(DemandAction.Assist, Working, Everyone, Relation.Helper, WhileSuspended: true),
        new(DemandAction.Appeal, [Reviewed, FollowedUp, Archived], [.. Desk, HallClerk], Relation.Any, Customer: true),
        new(DemandAction.DecideAppeal, [Reviewed, FollowedUp, Archived], [Supervisor, RegionLeader], Relation.NotHandler),
        new(DemandAction.CorrectType, [Triaged, Dispatched, Accepted, InProgress, Replied], [.. Desk, RegionLeader, TeamLeader, Supervisor], Relation.Any, WhileSuspended: true),
        new(DemandAction.Judge, [Received, Triaged, Dispatched, Accepted, InProgress], Leaders, Relation.OwnerOrAny, WhileSuspended: true),
        new(DemandAction.FillTrackingForm, [Accepted, InProgress, Replied, Reviewed, FollowedUp, Archived], [.. Leaders, Supervisor], Relation.OwnerOrAny, WhileSuspended: true),
        new(DemandAction.AddWords, Open, Everyone, Relation.OwnerOrAny, Customer: true, WhileSuspended: true),
    }.ToDictionary(rule => rule.Action);

    /// <summary>Null when the actor may act now, else the code of the refusal.</summary>
    public static string? Refusal(DemandAction action, Demand demand, Actor by)
    {
        var rule = Table[action];
        if (!rule.From.Contains(demand.State)) return "demand.not-in-this-state";
        if (demand.IsSuspended && !rule.WhileSuspended) return "demand.suspended";
        if (by.IsSystem) return null;
        if (by.IsCustomer) return rule.Customer && by.Id == demand.CustomerId ? null : "demand.not-for-customers";
        var holds = by.Roles.Any(rule.Roles.Contains);
        return rule.Relation switch
        {
            Relation.Any => holds ? null : "demand.not-your-role",
            Relation.Owner => !holds ? "demand.not-your-role" : demand.IsOwnedBy(by) ? null : "demand.not-yours",
            Relation.OwnerOrAny => holds || demand.OwnerId == by.Id ? null : "demand.not-yours",
            Relation.NotHandler => !holds ? "demand.not-your-role" : demand.Has(Part.Handler, by.Id) ? "demand.handler-judges-own-work" : null,
            Relation.Helper => demand.IsAskedToHelp(by) ? null : "demand.not-asked-to-help",
        };
    }

    /// <summary>The roles that can ever do this; the policy of its route. Owner rules admit every handler role.</summary>
    public static IReadOnlyCollection<Role> RolesFor(DemandAction action)
    {
        var rule = Table[action];
        return rule.Relation == Relation.OwnerOrAny ? [.. rule.Roles.Union(Handlers)] : rule.Roles;
    }
}
