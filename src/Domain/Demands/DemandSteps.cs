using Lindian.Domain.Governance;

namespace Lindian.Domain.Demands;

/// <summary>When a step of a demand began, and when it was done.</summary>
public sealed record StepFacts(DateTime Start, DateTime? End);

/// <summary>
/// Which facts of a demand start and stop the clock of each step (D-8). A merged or withdrawn demand stops all clocks that
/// still run; a demand that was opened again starts its later steps anew.
/// </summary>
public static class DemandSteps
{
    public static StepFacts? Of(Demand demand, string step)
    {
        var raised = demand.ReopenedAt ?? demand.RaisedAt;
        return step switch
        {
            "triage" => Facts(demand, demand.RaisedAt, demand.TriagedAt),
            "dispatch" => Facts(demand, demand.TriagedAt, demand.DispatchedAt),
            "accept" => Facts(demand, demand.DispatchedAt, demand.AcceptedAt),
            "contact" => Facts(demand, demand.RaisedAt, demand.ContactedAt ?? demand.RepliedAt),
            "arrive" => Facts(demand, demand.RaisedAt, demand.ArrivedAt ?? demand.RepliedAt),
            "restore" => Facts(demand, demand.ArrivedAt, demand.RestoredAt ?? demand.RepliedAt),
            Aftercare.InterimStep => Facts(demand, LastHeard(demand, raised), demand.RepliedAt),
            "reply" => Facts(demand, raised, demand.RepliedAt),
            "review" => Facts(demand, demand.RepliedAt, demand.ReviewedAt),
            "followup" => demand.ReviewedAt is not null && !demand.FollowUpDue && demand.FollowedUpAt is null ? null : Facts(demand, demand.ReviewedAt, demand.FollowedUpAt),
            "archive" => Facts(demand, demand.FollowedUpAt, demand.ArchivedAt),
            _ => null,
        };
    }

    // from the day on which the customer was heard, as the reply itself: neither a transfer nor a return buys days of silence (D-18)
    private static DateTime LastHeard(Demand demand, DateTime raised) => demand.LastInterimAt is { } last && last > raised ? last : raised;

    private static StepFacts? Facts(Demand demand, DateTime? start, DateTime? end) =>
        start is { } from ? new StepFacts(from, end ?? StoppedAt(demand)) : null;

    private static DateTime? StoppedAt(Demand demand) => demand.WithdrawnAt ?? demand.MergedAt;
}
