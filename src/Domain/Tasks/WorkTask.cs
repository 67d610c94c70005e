using Lindian.Domain.Demands;

namespace Lindian.Domain.Tasks;

/// <summary>
/// 任务: a piece of work for a person or a team, born from a demand, a plan, a campaign, or from who does it. Not called Task,
/// which in C# is something that runs. The verbs stand in <see cref="HandingOut"/> and <see cref="DoingTasks"/>; this holds what
/// the events add up to. Times are UTC.
/// </summary>
public sealed class WorkTask : Entity, IInUnits
{
    private readonly List<TaskAnswer> answers = [];
    private readonly List<TaskHelp> helps = [];

    private WorkTask() { }

    IEnumerable<Guid> IInUnits.UnitIds => new[] { CommunityId, TeamId, RegionId, PoolId }.OfType<Guid>();

    internal static WorkTask Begin(long serial) => new() { Serial = serial };

    /// <summary>The server's own order of tasks. Set once, beside the events.</summary>
    public long Serial { get; init; }

    /// <summary>As in T261122-000042.</summary>
    public string Number { get; private set; } = "";
    public TaskKind Kind { get; private set; }
    public TaskState State { get; private set; }
    public string FormCode { get; private set; } = "";
    public int FormVersion { get; private set; }
    public string? SkillCode { get; private set; }
    public Priority Priority { get; private set; }
    public Guid? WordsId { get; private set; }

    public Guid? CommunityId { get; private set; }
    public Guid? TeamId { get; private set; }
    public Guid? RegionId { get; private set; }

    public Guid? DemandId { get; private set; }
    public Guid? CustomerId { get; private set; }
    public Guid? DispatchId { get; private set; }
    public Guid? PlanId { get; private set; }
    public string? Period { get; private set; }
    public Guid? TargetId { get; private set; }

    public Guid? OwnerId { get; private set; }

    /// <summary>The team or department whose members may claim it; it stays when one of them did.</summary>
    public Guid? PoolId { get; private set; }
    public Guid? MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateTime? PlannedFor { get; private set; }
    public DateTime Due { get; private set; }

    /// <summary>The receipt (回执): when the one to whom it went said that it arrived.</summary>
    public DateTime? ReceivedAt { get; private set; }
    public DateTime? AcceptedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public int DeclineCount { get; private set; }
    public Guid? ResultWordsId { get; private set; }

    public IReadOnlyList<TaskAnswer> Answers => answers;
    public IReadOnlyList<TaskHelp> Helps => helps;

    public bool IsOver => State is TaskState.Finished or TaskState.Cancelled;

    /// <summary>Under whose key its words and photos rest: the customer's where there is one, else its own.</summary>
    public Guid KeyHolder => CustomerId ?? Id;

    public TaskAnswer? AnswerTo(string fieldCode) => answers.Find(a => a.FieldCode == fieldCode && a.IsGiven);

    /// <summary>How often a field was answered.</summary>
    public int VersionOf(string fieldCode) => answers.Find(a => a.FieldCode == fieldCode)?.Version ?? 0;

    /// <summary>Refuses what the table of the life cycle does not allow.</summary>
    public void Allow(TaskAction action, Actor by)
    {
        if (TaskLifeCycle.Refusal(action, this, by) is { } code) throw new RuleBroken(code);
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case TaskMade e: Make(e.Brief); break;
            case TaskAssigned e: HandTo(e.Target); break;
            case TaskTransferred e: HandTo(e.Target); break;
            case TaskClaimed e: (State, OwnerId, ReceivedAt, AcceptedAt) = (TaskState.Accepted, e.OwnerId, e.At, e.At); break;
            case TaskReceived e: ReceivedAt = e.At; break;
            case TaskAccepted e: (State, ReceivedAt, AcceptedAt) = (TaskState.Accepted, ReceivedAt ?? e.At, e.At); break;
            case TaskDeclined: (State, OwnerId, ReceivedAt, AcceptedAt) = (TaskState.Open, null, null, null); DeclineCount++; break;
            case TaskStarted e: (State, StartedAt) = (TaskState.Started, e.At); break;
            case FieldAnswered e: Answered(e.FieldCode).Become(e); break;
            case TaskRescheduled e: (PlannedFor, Due) = (e.Timing.PlannedFor, e.Timing.Due); break;
            case HelpAsked e: helps.Add(new TaskHelp(Id, e)); break;
            case HelpAnswered e: helps.Single(h => h.Id == e.HelpId).Close(e); break;
            case TaskFinished e: (State, FinishedAt, ResultWordsId) = (TaskState.Finished, e.At, e.WordsId); break;
            case TaskCancelled e: (State, CancelledAt) = (TaskState.Cancelled, e.At); break;
        }
    }

    private TaskAnswer Answered(string fieldCode)
    {
        if (answers.Find(a => a.FieldCode == fieldCode) is { } known) return known;
        answers.Add(new TaskAnswer(Id, fieldCode));
        return answers[^1];
    }

    private void Make(TaskBrief b)
    {
        (Id, Number, Kind, State, FormCode, FormVersion) = (b.TaskId, b.Number, b.Kind, TaskState.Open, b.Form.Code, b.Form.Version);
        (SkillCode, Priority, WordsId, MadeById, MadeAt) = (b.SkillCode, b.Priority, b.WordsId, b.MadeById, b.At);
        (CommunityId, TeamId, RegionId) = (b.Place.CommunityId, b.Place.TeamId, b.Place.RegionId);
        (DemandId, CustomerId, DispatchId) = (b.Source.DemandId, b.Source.CustomerId, b.Source.DispatchId);
        (PlanId, Period, TargetId) = (b.Source.PlanId, b.Source.Period, b.Source.TargetId);
        (PlannedFor, Due) = (b.Timing.PlannedFor, b.Timing.Due);
    }

    private void HandTo(TaskTarget target) =>
        (State, OwnerId, PoolId, ReceivedAt, AcceptedAt) = (target.MemberId is null ? TaskState.Open : TaskState.Assigned, target.MemberId, target.PoolId ?? PoolId, null, null);
}
