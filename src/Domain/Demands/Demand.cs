using Lindian.Domain.Governance;

namespace Lindian.Domain.Demands;

/// <summary>
/// 诉求: what a customer asks, reports, complains of or suggests; the case that must be closed. The verbs stand in the files
/// beside this one (<see cref="Dispatching"/>, <see cref="Handling"/>, <see cref="Finishing"/> …); this one holds what the events
/// add up to. Times are UTC.
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
    public string Number { get; private set; } = "";
    public string TrackingCode { get; private set; } = "";
    public string ChannelCode { get; private set; } = "";
    public string? ExternalId { get; private set; }
    public Guid CustomerId { get; private set; }
    public Guid? PremisesId { get; private set; }
    public Guid WordsId { get; private set; }

    public Guid? CommunityId { get; private set; }
    public Guid? TeamId { get; private set; }
    public Guid? RegionId { get; private set; }
    public Guid? TransformerAreaId { get; private set; }
    public AreaClass Area { get; private set; }

    public DemandState State { get; private set; }
    public string? TypeCode { get; private set; }
    public string? SuggestedTypeCode { get; private set; }
    public Best? Best { get; private set; }
    public Priority Priority { get; private set; } = Priority.Normal;
    public Verdict Verdict { get; private set; }
    public bool Danger { get; private set; }
    public string? NormCode { get; private set; }
    public int NormVersion { get; private set; }
    public bool ReviewRequired { get; private set; }
    public FollowUpScope FollowUpScope { get; private set; }
    public int SamplePercent { get; private set; }

    /// <summary>Hash of a secret drawn at the door; it fixes who is called before anybody can know the result (D-11).</summary>
    public string LotCommitment { get; private set; } = "";
    public bool FollowUpDue { get; private set; }
    public int FollowUpAttempts { get; private set; }
    public DateTime? FollowUpTriedAt { get; private set; }

    public Guid? OwnerId { get; private set; }
    public Guid? DepartmentId { get; private set; }
    public Guid? FirstResponderId { get; private set; }
    public Guid? ParentId { get; private set; }
    public Guid? ReplyWordsId { get; private set; }
    public Guid? RepliedById { get; private set; }

    public DateTime RaisedAt { get; private set; }
    public DateTime? TriagedAt { get; private set; }
    public DateTime? DispatchedAt { get; private set; }
    public DateTime? AcceptedAt { get; private set; }
    public DateTime? ContactedAt { get; private set; }
    public DateTime? ArrivedAt { get; private set; }
    public DateTime? RestoredAt { get; private set; }
    public DateTime? LastInterimAt { get; private set; }
    public DateTime? RepliedAt { get; private set; }
    public DateTime? ReviewedAt { get; private set; }
    public DateTime? FollowedUpAt { get; private set; }
    public DateTime? RatedAt { get; private set; }
    public DateTime? ArchivedAt { get; private set; }
    public DateTime? ReopenedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public DateTime? MergedAt { get; private set; }
    public DateTime? SupervisedAt { get; private set; }
    public DateTime? AppealedAt { get; private set; }
    public SuspensionWish? SuspensionWish { get; private set; }

    public Satisfaction? Satisfaction { get; private set; }
    public int UrgeCount { get; private set; }
    public int ReturnCount { get; private set; }
    public int ReopenCount { get; private set; }

    /// <summary>The nearest internal limit of an open clock, or <see cref="Never"/>; follows from the facts above, the norm and the calendar.</summary>
    public DateTime NextDue { get; private set; } = Never;

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

    protected override void Apply(IEvent happened)
    {
        if (!ApplyWork(happened) && !ApplyClosing(happened)) ApplyCourse(happened);
    }

    private bool ApplyWork(IEvent happened)
    {
        switch (happened)
        {
            case DemandReceived e: Receive(e.Intake); break;
            case TypeSuggested e: (SuggestedTypeCode, Priority) = (e.TypeCode, e.Priority); break;
            case DemandTriaged e: (State, TriagedAt) = (DemandState.Triaged, e.At); Classify(e.Kind, e.Closing); break;
            case TypeCorrected e: Classify(e.Kind, e.Closing); break;
            case DemandPlaced e: PremisesId = e.PremisesId; Locate(e.Place); break;
            case DemandJudged e: Verdict = e.Verdict; break;
            case DemandDispatched e: HandTo(e.Target, e.At); break;
            case DemandTransferred e: HandTo(e.Target, e.At); break;
            case DemandAccepted e: (State, OwnerId, AcceptedAt) = (DemandState.Accepted, e.OwnerId, e.At); Take(e.OwnerId, Part.Handler); break;
            case DemandReturned: (State, OwnerId, DepartmentId, DispatchedAt, AcceptedAt, SuspensionWish) = (DemandState.Triaged, null, null, null, null, null); ReturnCount++; break;
            case CustomerContacted e: (State, ContactedAt) = (DemandState.InProgress, e.At); break;
            case ArrivedOnSite e: (State, ArrivedAt) = (DemandState.InProgress, e.At); break;
            case SupplyRestored e: (State, RestoredAt) = (DemandState.InProgress, e.At); break;
            case InterimReplyGiven e: (State, LastInterimAt) = (DemandState.InProgress, e.At); break;
            case SuspensionAsked e: SuspensionWish = new(e.ReasonCode, e.Until); break;
            case SuspensionRefused: SuspensionWish = null; break;
            case DemandSuspended e: suspensions.Add(new Suspension(Id, e.ReasonCode, e.ApproverId, e.At, e.Until)); SuspensionWish = null; break;
            case DemandResumed e: suspensions.Single(s => s.To is null).End(e.At); break;
            default: return false;
        }
        return true;
    }

    private bool ApplyClosing(IEvent happened)
    {
        switch (happened)
        {
            case DemandReplied e: (State, ReplyWordsId, RepliedById, RepliedAt) = (DemandState.Replied, e.WordsId, e.ById, e.At); Take(e.ById, Part.Handler); break;
            case ReplyReviewed e: (State, ReviewedAt, FollowUpDue) = (DemandState.Reviewed, e.At, e.FollowUpDue); break;
            case ReplySentBack: (State, RepliedAt) = (DemandState.InProgress, null); break;
            case FollowUpTried e: (FollowUpAttempts, FollowUpTriedAt) = (e.Attempt, e.At); break;
            case DemandFollowedUp e: (State, Satisfaction, FollowedUpAt, FollowUpDue, RatedAt) = (DemandState.FollowedUp, e.Satisfaction, e.At, false, e.ByCustomer ? e.At : RatedAt); break;
            case DemandArchived e: (State, ArchivedAt) = (DemandState.Archived, e.At); break;
            case DemandReopened e: Reopen(e.At); break;
            case DemandMerged e: (State, ParentId, MergedAt) = (DemandState.Merged, e.ParentId, e.At); break;
            case AnsweredByParent e: (ReplyWordsId, RepliedAt) = (e.WordsId, e.At); break;
            case DemandWithdrawn e: (State, WithdrawnAt) = (DemandState.Withdrawn, e.At); break;
            default: return false;
        }
        return true;
    }

    private void ApplyCourse(IEvent happened)
    {
        switch (happened)
        {
            case DemandUrged e: (UrgeCount, Priority) = (UrgeCount + 1, e.Priority); break;
            case DemandSupervised e: SupervisedAt = e.At; Take(e.ById, Part.Watcher); break;
            case SupervisionEnded: SupervisedAt = null; break;
            case AssistanceAsked e: assists.Add(new Assist(Id, e)); if (e.MemberId is { } helper) Take(helper, Part.Helper); break;
            case AssistanceGiven e: assists.Single(a => a.Id == e.AssistId).Finish(e.ById, e.WordsId, e.At); Take(e.ById, Part.Helper); break;
            case DemandAppealed e: AppealedAt = e.At; break;
            case AppealDecided: AppealedAt = null; break;
            case PartTaken e: Take(e.MemberId, e.Part); break;
        }
    }

    private void Receive(Intake intake)
    {
        (Id, Number, TrackingCode, ChannelCode) = (intake.DemandId, intake.Number, intake.TrackingCode, intake.ChannelCode);
        (CustomerId, PremisesId, WordsId, Danger) = (intake.CustomerId, intake.PremisesId, intake.WordsId, intake.Danger);
        (FirstResponderId, ExternalId, LotCommitment, RaisedAt) = (intake.FirstResponderId, intake.ExternalId, intake.LotCommitment, intake.RaisedAt);
        Locate(intake.Place);
        if (intake.Danger) Priority = Priority.Critical;
        if (intake.FirstResponderId is { } first) Take(first, Part.FirstResponder);
    }

    private void Locate(Place place) =>
        (CommunityId, TeamId, RegionId, TransformerAreaId, Area) = (place.CommunityId, place.TeamId, place.RegionId, place.TransformerAreaId, place.Area);

    private void Classify(Kind kind, Closing closing)
    {
        (TypeCode, Best, NormCode, NormVersion) = (kind.TypeCode, kind.Best, kind.NormCode, kind.NormVersion);
        Priority = kind.Priority > Priority ? kind.Priority : Priority;
        (ReviewRequired, FollowUpScope, SamplePercent) = (closing.ReviewRequired, closing.FollowUp, closing.SamplePercent);
    }

    private void HandTo(Target target, DateTime at) =>
        (State, OwnerId, DepartmentId, DispatchedAt, AcceptedAt, SuspensionWish) = (DemandState.Dispatched, target.OwnerId, target.DepartmentId, at, null, null);

    private void Reopen(DateTime at)
    {
        (State, ReopenedAt, RepliedAt, ReviewedAt, FollowedUpAt, ArchivedAt) = (DemandState.InProgress, at, null, null, null, null);
        (Satisfaction, RatedAt, FollowUpAttempts, FollowUpTriedAt) = (null, null, 0, null);
        ReopenCount++;
    }

    private void Take(Guid memberId, Part part)
    {
        if (!Has(part, memberId)) participants.Add(new Participant(Id, memberId, part));
    }
}
