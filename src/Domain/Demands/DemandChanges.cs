using static Lindian.Domain.Demands.DemandState;

namespace Lindian.Domain.Demands;

/// <summary>What each event changes. Nothing else in the product sets the state of a demand.</summary>
internal static class DemandChanges
{
    public static void Apply(Demand d, IEvent happened)
    {
        if (!ApplyIntake(d, happened) && !ApplyWork(d, happened) && !ApplyClosing(d, happened)) ApplyCourse(d, happened);
    }

    private static bool ApplyIntake(Demand d, IEvent happened)
    {
        switch (happened)
        {
            case DemandReceived e: Receive(d, e.Intake); break;
            case TypeSuggested e: (d.SuggestedTypeCode, d.Priority) = (e.TypeCode, e.Priority); break;
            case DemandTriaged e: (d.State, d.TriagedAt) = (Triaged, e.At); Classify(d, e.Kind, e.Closing); break;
            case TypeCorrected e: Classify(d, e.Kind, e.Closing); break;
            case DemandPlaced e: d.PremisesId = e.PremisesId; Locate(d, e.Place); break;
            case DemandJudged e: d.Verdict = e.Verdict; break;
            case DemandDispatched e: HandTo(d, e.Target, e.At); break;
            case DemandTransferred e: HandTo(d, e.Target, e.At); break;
            default: return false;
        }
        return true;
    }

    private static bool ApplyWork(Demand d, IEvent happened)
    {
        switch (happened)
        {
            case DemandAccepted e: (d.State, d.OwnerId, d.AcceptedAt) = (Accepted, e.OwnerId, e.At); d.Take(e.OwnerId, Part.Handler); break;
            case DemandReturned: (d.State, d.OwnerId, d.DepartmentId, d.DispatchedAt, d.AcceptedAt, d.SuspensionWish) = (Triaged, null, null, null, null, null); d.ReturnCount++; break;
            case CustomerContacted e: (d.State, d.ContactedAt) = (InProgress, e.At); break;
            case ArrivedOnSite e: (d.State, d.ArrivedAt) = (InProgress, e.At); break;
            case SupplyRestored e: (d.State, d.RestoredAt) = (InProgress, e.At); break;
            case InterimReplyGiven e: (d.State, d.LastInterimAt) = (InProgress, e.At); break;
            case SuspensionAsked e: d.SuspensionWish = new(e.ReasonCode, e.Until); break;
            case SuspensionRefused: d.SuspensionWish = null; break;
            case DemandSuspended e: d.Add(new Suspension(d.Id, e.ReasonCode, e.ApproverId, e.At, e.Until)); d.SuspensionWish = null; break;
            case DemandResumed e: d.Suspensions.Single(s => s.To is null).End(e.At); break;
            default: return false;
        }
        return true;
    }

    private static bool ApplyClosing(Demand d, IEvent happened)
    {
        switch (happened)
        {
            case DemandReplied e: (d.State, d.ReplyWordsId, d.RepliedById, d.RepliedAt) = (Replied, e.WordsId, e.ById, e.At); d.Take(e.ById, Part.Handler); break;
            case ReplyReviewed e: (d.State, d.ReviewedAt, d.FollowUpDue) = (Reviewed, e.At, e.FollowUpDue); break;
            case ReplySentBack: (d.State, d.RepliedAt) = (InProgress, null); break;
            case FollowUpTried e: (d.FollowUpAttempts, d.FollowUpTriedAt) = (e.Attempt, e.At); break;
            case DemandFollowedUp e: Hear(d, e); break;
            case DemandArchived e: (d.State, d.ArchivedAt) = (Archived, e.At); break;
            case DemandReopened e: Reopen(d, e.At); break;
            case DemandMerged e: (d.State, d.ParentId, d.MergedAt) = (Merged, e.ParentId, e.At); break;
            case AnsweredByParent e: (d.ReplyWordsId, d.RepliedAt) = (e.WordsId, e.At); break;
            case DemandWithdrawn e: (d.State, d.WithdrawnAt) = (Withdrawn, e.At); break;
            default: return false;
        }
        return true;
    }

    private static void ApplyCourse(Demand d, IEvent happened)
    {
        switch (happened)
        {
            case DemandUrged e: (d.UrgeCount, d.Priority) = (d.UrgeCount + 1, e.Priority); break;
            case DemandSupervised e: d.SupervisedAt = e.At; d.Take(e.ById, Part.Watcher); break;
            case SupervisionEnded: d.SupervisedAt = null; break;
            case AssistanceAsked e: d.Add(new Assist(d.Id, e)); if (e.MemberId is { } helper) d.Take(helper, Part.Helper); break;
            case AssistanceGiven e: d.Assists.Single(a => a.Id == e.AssistId).Finish(e.ById, e.WordsId, e.At); d.Take(e.ById, Part.Helper); break;
            case DemandAppealed e: d.AppealedAt = e.At; break;
            case AppealDecided: d.AppealedAt = null; break;
            case DemandReminded e: d.RemindedFor = e.Due; break;
            case DemandEscalated e: (d.EscalationLevel, d.EscalatedFor) = (e.Level, e.Due); foreach (var leader in e.To) d.Take(leader, Part.Watcher); break;
        }
    }

    private static void Receive(Demand d, Intake intake)
    {
        (d.Id, d.Number, d.TrackingCode, d.ChannelCode) = (intake.DemandId, intake.Number, intake.TrackingCode, intake.ChannelCode);
        (d.CustomerId, d.PremisesId, d.WordsId, d.Danger) = (intake.CustomerId, intake.PremisesId, intake.WordsId, intake.Danger);
        (d.FirstResponderId, d.ExternalId, d.LotCommitment, d.RaisedAt) = (intake.FirstResponderId, intake.ExternalId, intake.LotCommitment, intake.RaisedAt);
        Locate(d, intake.Place);
        if (intake.Danger) d.Priority = Priority.Critical;
        if (intake.FirstResponderId is { } first) d.Take(first, Part.FirstResponder);
    }

    private static void Locate(Demand d, Place place) =>
        (d.CommunityId, d.TeamId, d.RegionId, d.TransformerAreaId, d.Area) = (place.CommunityId, place.TeamId, place.RegionId, place.TransformerAreaId, place.Area);

    private static void Classify(Demand d, Kind kind, Closing closing)
    {
        (d.TypeCode, d.Best, d.NormCode, d.NormVersion) = (kind.TypeCode, kind.Best, kind.NormCode, kind.NormVersion);
        d.Priority = kind.Priority > d.Priority ? kind.Priority : d.Priority;
        (d.ReviewRequired, d.FollowUpScope, d.SamplePercent) = (closing.ReviewRequired, closing.FollowUp, closing.SamplePercent);
    }

    private static void HandTo(Demand d, Target target, DateTime at) =>
        (d.State, d.OwnerId, d.DepartmentId, d.DispatchedAt, d.AcceptedAt, d.SuspensionWish) = (Dispatched, target.OwnerId, target.DepartmentId, at, null, null);

    // a customer may rate after the archive: the rating counts, the case stays closed and the step stays done when it was done
    private static void Hear(Demand d, DemandFollowedUp e)
    {
        (d.State, d.FollowedUpAt) = (d.IsClosed ? d.State : FollowedUp, d.FollowedUpAt ?? e.At);
        (d.Satisfaction, d.FollowUpDue, d.RatedAt) = (e.Satisfaction, false, e.ByCustomer ? e.At : d.RatedAt);
    }

    private static void Reopen(Demand d, DateTime at)
    {
        (d.State, d.ReopenedAt, d.RepliedAt, d.ReviewedAt, d.FollowedUpAt, d.ArchivedAt) = (InProgress, at, null, null, null, null);
        (d.Satisfaction, d.RatedAt, d.FollowUpAttempts, d.FollowUpTriedAt) = (null, null, 0, null);
        d.ReopenCount++;
    }
}
