using Lindian.Domain.Demands;

namespace Lindian.Domain.Tasks;

/// <summary>Where a task is to be done; the ids by which lists and permissions find it.</summary>
public sealed record TaskPlace(Guid? CommunityId, Guid? TeamId, Guid? RegionId);

/// <summary>What a task was born from, as far as it was.</summary>
/// <param name="DispatchId">Tasks that were handed out together.</param>
/// <param name="Period">Of a plan, as in 2026-11 or 2026-Q4.</param>
/// <param name="TargetId">The community, or the customer with a care file, that the plan names for the period.</param>
public sealed record TaskSource(Guid? DemandId = null, Guid? CustomerId = null, Guid? DispatchId = null, Guid? PlanId = null, string? Period = null, Guid? TargetId = null);

/// <summary>The checklist it is done by, in the version in force when it was made.</summary>
public sealed record FormVersion(string Code, int Version);

/// <summary>Who is to do it: a member, or the members of a team or department, of whom the first who claims it has it.</summary>
public sealed record TaskTarget(Guid? MemberId, Guid? PoolId);

/// <summary>When: the day it is planned for, and the moment by which it must be done. UTC.</summary>
public sealed record TaskTiming(DateTime? PlannedFor, DateTime Due);

/// <summary>Everything that is known when a task is made.</summary>
/// <param name="SkillCode">What whoever does it must be qualified for.</param>
public sealed record TaskBrief(
    Guid TaskId, string Number, TaskKind Kind, FormVersion Form, string? SkillCode, Priority Priority, Guid? WordsId, TaskPlace Place, TaskSource Source, TaskTiming Timing,
    Guid? MadeById, DateTime At);

/// <summary>What was answered to one field: a value, words that rest sealed, photos.</summary>
public sealed record AnswerContent(string? Value, Guid? WordsId, IReadOnlyList<Guid> Photos)
{
    public bool IsEmpty => Value is null && WordsId is null && Photos.Count == 0;
}

[EventName("task.made")] public sealed record TaskMade(TaskBrief Brief) : IEvent;
[EventName("task.assigned")] public sealed record TaskAssigned(TaskTarget Target, DateTime At) : IEvent;
[EventName("task.claimed")] public sealed record TaskClaimed(Guid OwnerId, DateTime At) : IEvent;
[EventName("task.received")] public sealed record TaskReceived(DateTime At) : IEvent;
[EventName("task.accepted")] public sealed record TaskAccepted(DateTime At) : IEvent;
[EventName("task.declined")] public sealed record TaskDeclined(Guid ById, string ReasonCode, Guid? WordsId, DateTime At) : IEvent;
[EventName("task.transferred")] public sealed record TaskTransferred(TaskTarget Target, Guid? WordsId, DateTime At) : IEvent;
[EventName("task.started")] public sealed record TaskStarted(DateTime At) : IEvent;
[EventName("task.answered")] public sealed record FieldAnswered(string FieldCode, int Version, AnswerContent Content, Guid ById, DateTime At) : IEvent;
[EventName("task.rescheduled")] public sealed record TaskRescheduled(TaskTiming Timing) : IEvent;
[EventName("task.help-asked")] public sealed record HelpAsked(Guid HelpId, TaskTarget Target, Guid ById, Guid WordsId, DateTime At) : IEvent;
[EventName("task.help-answered")] public sealed record HelpAnswered(Guid HelpId, Guid ById, Guid WordsId, DateTime At) : IEvent;
[EventName("task.finished")] public sealed record TaskFinished(Guid ById, Guid? WordsId, DateTime At) : IEvent;
[EventName("task.cancelled")] public sealed record TaskCancelled(string ReasonCode, Guid? WordsId, DateTime At) : IEvent;
