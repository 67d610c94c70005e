namespace Lindian.Domain.Visits;

/// <summary>
/// Where a visit ends at the latest: it does not lead into the next business day, and nobody is on two visits at once. Otherwise service
/// hours could be had by checking out days later.
/// </summary>
/// <param name="DayEnds">UTC; 24:00 of the business day on which it began.</param>
/// <param name="NextBegins">UTC; the member's next check-in.</param>
public readonly record struct LatestEnd(DateTime DayEnds, DateTime? NextBegins = null)
{
    /// <summary>What was told, or the bound that it passed with what ended it there.</summary>
    public (VisitEnd How, DateTime At) Bound(VisitEnd how, DateTime at)
    {
        if (NextBegins is { } next && next < DayEnds && at > next) return (VisitEnd.NextCheckIn, next);
        return at > DayEnds ? (VisitEnd.EndOfDay, DayEnds) : (how, at);
    }
}
