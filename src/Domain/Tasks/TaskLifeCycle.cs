using Lindian.Domain.Organization;
using static Lindian.Domain.Organization.Role;
using static Lindian.Domain.Tasks.TaskState;

namespace Lindian.Domain.Tasks;

/// <summary>Everything that can be done to a task once it was made.</summary>
public enum TaskAction { Claim, Assign, Receive, Accept, Decline, Transfer, Start, Answer, Reschedule, AskHelp, AnswerHelp, Finish, Cancel }

/// <summary>What the actor must be to the task, beside holding one of the roles.</summary>
public enum TaskRelation
{
    /// <summary>Any role of the list, within sight; of a pool, whoever is in it sees it.</summary>
    Any,

    /// <summary>The member to whom it was given.</summary>
    Owner,

    /// <summary>The owner, or a role of the list.</summary>
    OwnerOrAny,

    /// <summary>Who made it, or a role of the list.</summary>
    MakerOrAny,

    /// <summary>A member or department that was asked for help.</summary>
    Helper,
}

/// <summary>One row of the table: from where, by which roles, in what relation.</summary>
/// <param name="To">The state that it leads to; null where the state stays, or depends on whom it goes to.</param>
public sealed record TaskRule(TaskAction Action, TaskState[] From, Role[] Roles, TaskRelation Relation, TaskState? To = null);

/// <summary>
/// Who may do what to a task from where: the only place that decides it. Pages ask it which buttons to show, the domain asks it
/// before it acts, routes take their policies from it, and a test walks every state, action and role through it.
/// </summary>
public static class TaskLifeCycle
{
    private static readonly TaskState[] InHand = [Accepted, Started], Given = [Assigned, Accepted, Started], NotOver = [Open, Assigned, Accepted, Started];

    /// <summary>Who gives work to others.</summary>
    public static Role[] Leaders { get; } = [Dispatcher, RegionLeader, TeamLeader];

    /// <summary>Who may be given work.</summary>
    public static Role[] Workers { get; } = [Manager, CoreMember, BackOffice, HallClerk, TeamLeader];

    public static IReadOnlyDictionary<TaskAction, TaskRule> Table { get; } = new TaskRule[]
    {
        new(TaskAction.Claim, [Open], Workers, TaskRelation.Any, Accepted),
        new(TaskAction.Assign, NotOver, Leaders, TaskRelation.Any),
        new(TaskAction.Receive, [Assigned], Workers, TaskRelation.Owner),
        new(TaskAction.Accept, [Assigned], Workers, TaskRelation.Owner, Accepted),
        new(TaskAction.Decline, [Assigned, Accepted], Workers, TaskRelation.Owner, Open),
        new(TaskAction.Transfer, Given, Leaders, TaskRelation.OwnerOrAny),
        new(TaskAction.Start, [Accepted], Workers, TaskRelation.Owner, Started),
        new(TaskAction.Answer, InHand, Workers, TaskRelation.Owner, Started),
        new(TaskAction.Reschedule, NotOver, Leaders, TaskRelation.MakerOrAny),
        new(TaskAction.AskHelp, InHand, Workers, TaskRelation.Owner),
        new(TaskAction.AnswerHelp, InHand, [.. Leaders, .. Workers.Except(Leaders)], TaskRelation.Helper),
        new(TaskAction.Finish, InHand, Workers, TaskRelation.Owner, Finished),
        new(TaskAction.Cancel, NotOver, Leaders, TaskRelation.MakerOrAny, Cancelled),
    }.ToDictionary(rule => rule.Action);

    /// <summary>Null when the actor may act now, else the code of the refusal.</summary>
    public static string? Refusal(TaskAction action, WorkTask task, Actor by)
    {
        var rule = Table[action];
        if (!rule.From.Contains(task.State)) return "task.not-in-this-state";
        if (by.IsSystem) return null;
        if (by.IsCustomer) return "task.not-for-customers";
        var holds = by.Roles.Any(rule.Roles.Contains);
        return rule.Relation switch
        {
            TaskRelation.Any => holds ? null : "task.not-your-role",
            TaskRelation.Owner => !holds ? "task.not-your-role" : task.OwnerId == by.Id ? null : "task.not-yours",
            TaskRelation.OwnerOrAny => holds || task.OwnerId == by.Id ? null : "task.not-yours",
            TaskRelation.MakerOrAny => holds || task.MadeById == by.Id ? null : "task.not-yours",
            TaskRelation.Helper => task.Helps.Any(h => h.AnsweredAt is null && h.IsFor(by)) ? null : "task.not-asked-to-help",
        };
    }

    /// <summary>The roles that can ever do this; the policy of its route. Owners and makers are workers too.</summary>
    public static IReadOnlyCollection<Role> RolesFor(TaskAction action) =>
        Table[action] is { Relation: TaskRelation.OwnerOrAny or TaskRelation.MakerOrAny } rule ? [.. rule.Roles.Union(Workers)] : Table[action].Roles;
}
