using Lindian.Domain.Governance;

namespace Lindian.Domain.Demands;

/// <summary>Where a demand belongs; the ids by which lists and permissions find it.</summary>
public sealed record Place(Guid? CommunityId, Guid? TeamId, Guid? RegionId, Guid? TransformerAreaId, AreaClass Area);

/// <summary>What kind of demand it is and by which norm it is judged.</summary>
public sealed record Kind(string TypeCode, Best Best, Priority Priority, string NormCode, int NormVersion);

/// <summary>Whether and how the norm in force wants a second look and a call afterwards.</summary>
public sealed record Closing(bool ReviewRequired, FollowUpScope FollowUp, int SamplePercent);

/// <summary>Who is to do it: a member, or a department or pool whose members may take it; and why, in stored words (D-6).</summary>
public sealed record Target(Guid? OwnerId, Guid? DepartmentId, string ReasonCode, IReadOnlyList<string> ReasonValues);

/// <summary>Everything that is known at the door.</summary>
public sealed record Intake(
    Guid DemandId, string Number, string TrackingCode, string ChannelCode, Guid CustomerId, Guid? PremisesId, Place Place,
    Guid WordsId, bool Danger, Guid? FirstResponderId, string? ExternalId, string LotCommitment, DateTime RaisedAt);

[EventName("demand.received")] public sealed record DemandReceived(Intake Intake) : IEvent;
[EventName("demand.type-suggested")] public sealed record TypeSuggested(string TypeCode, Best Best, Priority Priority, double Confidence, IReadOnlyList<string> Because) : IEvent;
[EventName("demand.triaged")] public sealed record DemandTriaged(Kind Kind, Closing Closing, DateTime At) : IEvent;
[EventName("demand.type-corrected")] public sealed record TypeCorrected(string FromTypeCode, Kind Kind, Closing Closing, DateTime At) : IEvent;
[EventName("demand.placed")] public sealed record DemandPlaced(Place Place, Guid? PremisesId) : IEvent;
[EventName("demand.judged")] public sealed record DemandJudged(Verdict Verdict, Guid? WordsId) : IEvent;
[EventName("demand.dispatched")] public sealed record DemandDispatched(Target Target, DateTime At) : IEvent;
[EventName("demand.accepted")] public sealed record DemandAccepted(Guid OwnerId, DateTime At) : IEvent;
[EventName("demand.returned")] public sealed record DemandReturned(string ReasonCode, Guid? WordsId, DateTime At) : IEvent;
[EventName("demand.transferred")] public sealed record DemandTransferred(Target Target, Guid? WordsId, DateTime At) : IEvent;
[EventName("demand.contacted")] public sealed record CustomerContacted(DateTime At) : IEvent;
[EventName("demand.arrived")] public sealed record ArrivedOnSite(DateTime At) : IEvent;
[EventName("demand.restored")] public sealed record SupplyRestored(DateTime At) : IEvent;
[EventName("demand.suspension-asked")] public sealed record SuspensionAsked(string ReasonCode, Guid? WordsId, DateTime Until) : IEvent;
[EventName("demand.suspension-refused")] public sealed record SuspensionRefused(Guid? WordsId) : IEvent;
[EventName("demand.suspended")] public sealed record DemandSuspended(string ReasonCode, Guid ApproverId, DateTime At, DateTime Until) : IEvent;
[EventName("demand.resumed")] public sealed record DemandResumed(DateTime At) : IEvent;
[EventName("demand.interim-reply")] public sealed record InterimReplyGiven(Guid WordsId, DateTime At) : IEvent;
[EventName("demand.replied")] public sealed record DemandReplied(Guid WordsId, Guid ById, DateTime At) : IEvent;
[EventName("demand.reviewed")] public sealed record ReplyReviewed(Guid? ReviewerId, bool FollowUpDue, string? LotNonce, DateTime At) : IEvent;
[EventName("demand.sent-back")] public sealed record ReplySentBack(Guid ReviewerId, IReadOnlyList<string> Faults, Guid? WordsId, DateTime At) : IEvent;
[EventName("demand.follow-up-tried")] public sealed record FollowUpTried(int Attempt, DateTime At) : IEvent;
[EventName("demand.followed-up")] public sealed record DemandFollowedUp(Satisfaction Satisfaction, string? ReasonCode, Guid? WordsId, bool ByCustomer, DateTime At) : IEvent;
[EventName("demand.archived")] public sealed record DemandArchived(DateTime At) : IEvent;
[EventName("demand.reopened")] public sealed record DemandReopened(string ReasonCode, Guid? WordsId, DateTime At) : IEvent;
[EventName("demand.merged")] public sealed record DemandMerged(Guid ParentId, DateTime At) : IEvent;
[EventName("demand.child-joined")] public sealed record ChildJoined(Guid ChildId, Guid CustomerId) : IEvent;
[EventName("demand.answered-by-parent")] public sealed record AnsweredByParent(Guid ParentId, Guid WordsId, DateTime At) : IEvent;
[EventName("demand.withdrawn")] public sealed record DemandWithdrawn(Guid? WordsId, bool ByCustomer, DateTime At) : IEvent;
[EventName("demand.urged")] public sealed record DemandUrged(Guid? WordsId, Priority Priority, DateTime At) : IEvent;
[EventName("demand.supervised")] public sealed record DemandSupervised(Guid ById, Guid? WordsId, DateTime At) : IEvent;
[EventName("demand.supervision-ended")] public sealed record SupervisionEnded(DateTime At) : IEvent;
[EventName("demand.assistance-asked")] public sealed record AssistanceAsked(Guid AssistId, Guid? DepartmentId, Guid? MemberId, Guid WordsId, DateTime At, DateTime? Due) : IEvent;
[EventName("demand.assisted")] public sealed record AssistanceGiven(Guid AssistId, Guid ById, Guid WordsId, DateTime At) : IEvent;
[EventName("demand.appealed")] public sealed record DemandAppealed(string GroundCode, Guid WordsId, DateTime At) : IEvent;
[EventName("demand.appeal-decided")] public sealed record AppealDecided(bool Upheld, Guid DeciderId, Guid WordsId, DateTime At) : IEvent;
[EventName("demand.words-added")] public sealed record WordsAdded(Guid WordsId, bool ByCustomer) : IEvent;
[EventName("demand.photos-added")] public sealed record PhotosAdded(IReadOnlyList<Guid> PhotoIds, bool ByCustomer) : IEvent;
[EventName("demand.tracking-form")] public sealed record TrackingFormFilled(string CauseCode, string Level, Guid WordsId, Guid? MeasureOwnerId, DateTime? MeasureDue) : IEvent;
[EventName("demand.reminded")] public sealed record DemandReminded(DateTime Due, DateTime At) : IEvent;
[EventName("demand.escalated")] public sealed record DemandEscalated(int Level, DateTime Due, IReadOnlyList<Guid> To, DateTime At) : IEvent;
