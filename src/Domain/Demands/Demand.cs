using Lindian.Domain.Governance;

namespace Lindian.Domain.Demands;

/// <summary>
/// 诉求: what a customer asks, reports, complains of or suggests; the case that must be closed. The verbs stand in the files
/// beside this one (<see cref="Dispatching"/>, <see cref="Handling"/>, <see cref="Finishing"/> …); this one holds what the events
/// add up to; <see cref="DemandChanges"/> alone adds it up. Times are UTC.
/// </summary>
public sealed class Demand : Entity, IInUnits
{
    /// <summary>Sorts last on both databases.</summary>
    public static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<Participant> participants = [];
    private readonly List<Suspension> suspensions = [];
    private readonly List<Assist> assists = [];

    private Demand() { }

    IEnumerable<Guid> IInUnits.UnitIds => new[] { CommunityId, TeamId, RegionId, DepartmentId }.OfType<Guid>();

    internal static Demand Begin(long serial) => new() { Serial = serial };

    /// <summary>The server's own order of demands; lists are paged by it. Set once, beside the events.</summary>
    public long Serial { get; init; }

    /// <summary>Shown to staff and customer, as in 261122-000042.</summary>
    public string Number { get; internal set; } = "";
    public string TrackingCode { get; internal set; } = "";
    public string ChannelCode { get; internal set; } = "";
    public string? ExternalId { get; internal set; }
    public Guid CustomerId { get; internal set; }
    public Guid? PremisesId { get; internal set; }
    public Guid WordsId { get; internal set; }

    public Guid? CommunityId { get; internal set; }
    public Guid? TeamId { get; internal set; }
    public Guid? RegionId { get; internal set; }
    public Guid? TransformerAreaId { get; internal set; }
    public AreaClass Area { get; internal set; }

    public DemandState State { get; internal set; }
    public string? TypeCode { get; internal set; }
    public string? SuggestedTypeCode { get; internal set; }
    public Best? Best { get; internal set; }
    public Priority Priority { get; internal set; } = Priority.Normal;
    public Verdict Verdict { get; internal set; }
    public bool Danger { get; internal set; }
    public string? NormCode { get; internal set; }
    public int NormVersion { get; internal set; }
    public bool ReviewRequired { get; internal set; }
    public FollowUpScope FollowUpScope { get; internal set; }
    public int SamplePercent { get; internal set; }

    /// <summary>Hash of a secret drawn at the door; it fixes who is called before anybody can know the result (D-11).</summary>
    public string LotCommitment { get; internal set; } = "";
    public bool FollowUpDue { get; internal set; }
    public int FollowUpAttempts { get; internal set; }
    public DateTime? FollowUpTriedAt { get; internal set; }

    public Guid? OwnerId { get; internal set; }
    public Guid? DepartmentId { get; internal set; }
    public Guid? FirstResponderId { get; internal set; }
    public Guid? ParentId { get; internal set; }
    public Guid? ReplyWordsId { get; internal set; }
    public Guid? RepliedById { get; internal set; }

    public DateTime RaisedAt { get; internal set; }
    public DateTime? TriagedAt { get; internal set; }
    public DateTime? DispatchedAt { get; internal set; }
    public DateTime? AcceptedAt { get; internal set; }
    public DateTime? ContactedAt { get; internal set; }
    public DateTime? ArrivedAt { get; internal set; }
    public DateTime? RestoredAt { get; internal set; }
    public DateTime? LastInterimAt { get; internal set; }
    public DateTime? RepliedAt { get; internal set; }
    public DateTime? ReviewedAt { get; internal set; }
    public DateTime? FollowedUpAt { get; internal set; }
    public DateTime? RatedAt { get; internal set; }
    public DateTime? ArchivedAt { get; internal set; }
    public DateTime? ReopenedAt { get; internal set; }
    public DateTime? WithdrawnAt { get; internal set; }
    public DateTime? MergedAt { get; internal set; }
    public DateTime? SupervisedAt { get; internal set; }
    public DateTime? AppealedAt { get; internal set; }
    public SuspensionWish? SuspensionWish { get; internal set; }

    public Satisfaction? Satisfaction { get; internal set; }
    /// <summary>The limit for which the owner was reminded, and the one for which leaders were told, so that each is told once.</summary>
    public DateTime? RemindedFor { get; internal set; }
    public DateTime? EscalatedFor { get; internal set; }
    public int EscalationLevel { get; internal set; }
    public int UrgeCount { get; internal set; }
    public int ReturnCount { get; internal set; }
    public int ReopenCount { get; internal set; }

    /// <summary>The nearest internal limit of an open clock, or <see cref="Never"/>; follows from the facts above, the norm and the calendar.</summary>
    public DateTime NextDue { get; internal set; } = Never;

    public IReadOnlyList<Participant> Participants => participants;
    public IReadOnlyList<Suspension> Suspensions => suspensions;
    public IReadOnlyList<Assist> Assists => assists;

    public bool IsSuspended => suspensions.Any(s => s.To is null);
    public bool IsClosed => State is DemandState.Archived or DemandState.Merged or DemandState.Withdrawn;
    public bool Has(Part part, Guid memberId) => participants.Any(p => p.Part == part && p.MemberId == memberId);
    public bool IsOwnedBy(Actor by) => OwnerId is { } owner ? owner == by.Id : DepartmentId is { } department && by.DepartmentIds.Contains(department);
    public bool IsAskedToHelp(Actor by) => assists.Any(a => a.DoneAt is null && a.IsFor(by));

    /// <summary>Lists sort by this; the clocks tell it. Not an event: it follows from events and versions already stored.</summary>
    public void Schedule(DateTime nextDue) => NextDue = nextDue;

    /// <summary>Refuses what the table of the life cycle does not allow.</summary>
    internal void Allow(DemandAction action, Actor by)
    {
        if (LifeCycle.Refusal(action, this, by) is { } code) throw new RuleBroken(code);
    }

    internal void Add(Suspension suspension) => suspensions.Add(suspension);

    internal void Add(Assist assist) => assists.Add(assist);

    internal void Take(Guid memberId, Part part)
    {
        if (!Has(part, memberId)) participants.Add(new Participant(Id, memberId, part));
    }

    protected override void Apply(IEvent happened)
    {
        DemandChanges.Apply(this, happened);
        foreach (var one in participants) one.Open = !IsClosed;
    }
}
