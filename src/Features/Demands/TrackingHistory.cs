using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Lindian.Domain.Demands;
using static Lindian.Features.Demands.TrackedStep;

namespace Lindian.Features.Demands;

/// <summary>
/// Chooses from the events of a demand what its customer may read. An answer counts from the moment it was let out; words of
/// staff stay inside unless they were written for the customer.
/// </summary>
internal sealed class TrackingHistory
{
    private Guid? unreviewed;

    private TrackingHistory() { }

    public sealed record Line(TrackedStep Step, DateTime At, Guid? WordsId = null, string? Detail = null);

    public static IReadOnlyList<Line> Of(IEnumerable<EventRow> events)
    {
        var reading = new TrackingHistory();
        return [.. events.Select(reading.Read).OfType<Line>()];
    }

    private Line? Read(EventRow row)
    {
        var own = row.ActorKind == nameof(ActorKind.Customer);
        return EventCatalog.Read(row) switch
        {
            DemandReceived e => new(Raised, e.Intake.RaisedAt, own ? e.Intake.WordsId : null),
            DemandDispatched e => new(Dispatched, e.At),
            WordsAdded { ByCustomer: true } e => new(Added, row.HappenedAt, e.WordsId),
            PhotosAdded { ByCustomer: true } e => new(TrackedStep.Photos, row.HappenedAt, Detail: $"{e.PhotoIds.Count}"),
            DemandUrged e => new(Urged, e.At, own ? e.WordsId : null),
            InterimReplyGiven e => new(Interim, e.At, e.WordsId),
            DemandReplied e => Hold(e.WordsId),
            ReplySentBack => Hold(null),
            ReplyReviewed e => new(Answered, e.At, unreviewed),
            DemandFollowedUp { Satisfaction: Satisfaction.NotRated or Satisfaction.Unreachable } => null,
            DemandFollowedUp e => new(Rated, e.At, own ? e.WordsId : null, e.Satisfaction.ToString()),
            DemandAppealed e => new(Appealed, e.At, own ? e.WordsId : null, e.GroundCode),
            AppealDecided e => new(e.Upheld ? AppealUpheld : AppealRefused, row.HappenedAt, e.WordsId),
            DemandReopened e => new(Reopened, e.At),
            DemandMerged e => new(Joined, e.At),
            DemandWithdrawn e => new(Withdrawn, e.At, own ? e.WordsId : null),
            DemandArchived e => new(Closed, e.At),
            _ => null,
        };
    }

    private Line? Hold(Guid? wordsId)
    {
        unreviewed = wordsId;
        return null;
    }
}
