namespace Lindian.Domain.Outages;

/// <summary>计划停电、临时停电、故障停电 (domain-facts 2, 2b, 2c).</summary>
public enum OutageKind { Planned, Temporary, Fault }

/// <summary>What is known of an outage and told to whoever asks. Public, so it may stand in the history as it was said.</summary>
/// <param name="Reason">Why, as in 10千伏文汇线更换绝缘导线.</param>
/// <param name="Answer">答复口径: what staff answer a caller; nothing for the usual sentence.</param>
public sealed record OutageTold(string Reason, string? Answer);

/// <summary>
/// An outage that the supplier knows of (E-5): where, from when, until when as it seems, and the answer to give, so that nobody
/// reports it in vain.
/// </summary>
public sealed class Outage : Entity, IInUnits
{
    private readonly List<OutagePlace> places = [];

    private Outage() { }

    public OutageKind Kind { get; private set; }
    public IReadOnlyList<OutagePlace> Places => places;

    /// <summary>UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>UTC; when the lights are expected to be on again.</summary>
    public DateTime EstimatedUntil { get; private set; }
    public string Reason { get; private set; } = "";
    public string? Answer { get; private set; }
    public DateTime AnnouncedAt { get; private set; }
    public Guid AnnouncedById { get; private set; }
    public DateTime? RestoredAt { get; private set; }
    public DateTime? CancelledAt { get; private set; }

    public IEnumerable<Guid> UnitIds => places.Select(p => p.CommunityId).Distinct();

    public bool IsOpen => RestoredAt is null && CancelledAt is null;

    /// <summary>How long ahead people were told; nothing for what nobody could foresee.</summary>
    public TimeSpan? Notice => Kind == OutageKind.Fault ? null : From - AnnouncedAt;

    /// <exception cref="BadInput">It would end before it begins, is nowhere, or is a fault of the future.</exception>
    public static Outage Announce(OutageKind kind, IReadOnlyList<PlaceHit> places, DateTime from, DateTime until, OutageTold told, Guid byId, DateTime at)
    {
        if (places.Count == 0) throw new BadInput("places", "outage.nowhere");
        if (until <= from) throw new BadInput("until", "outage.ends-before-it-begins");
        if (kind == OutageKind.Fault && from > at) throw new BadInput("from", "outage.fault-later");
        var outage = new Outage();
        outage.Raise(new OutageAnnounced(NewId.Next(), kind, [.. places.DistinctBy(p => p.PlaceId)], from, until, told.Reason, told.Answer, byId, at));
        return outage;
    }

    /// <summary>It will take longer, or less long.</summary>
    public void Estimate(DateTime until, DateTime at)
    {
        CheckOpen();
        if (until <= From) throw new BadInput("until", "outage.ends-before-it-begins");
        if (until <= at) throw new BadInput("until", "outage.estimate-past");
        if (until != EstimatedUntil) Raise(new OutageEstimated(until));
    }

    /// <summary>The lights are on again.</summary>
    public void Restore(DateTime restoredAt, DateTime at)
    {
        CheckOpen();
        if (at < From) throw new RuleBroken("outage.not-begun");
        if (restoredAt < From) throw new BadInput("at", "outage.restored-before-it-began");
        if (restoredAt > at) throw new BadInput("at", "outage.restored-later");
        Raise(new OutageRestored(restoredAt));
    }

    /// <summary>It does not take place, or never was.</summary>
    public void Cancel(DateTime at)
    {
        CheckOpen();
        Raise(new OutageCancelled(at));
    }

    private void CheckOpen()
    {
        if (RestoredAt is not null) throw new RuleBroken("outage.restored");
        if (CancelledAt is not null) throw new RuleBroken("outage.cancelled");
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case OutageAnnounced e:
                (Id, Kind, From, EstimatedUntil, Reason, Answer) = (e.OutageId, e.Kind, e.From, e.Until, e.Reason, e.Answer);
                (AnnouncedById, AnnouncedAt) = (e.ById, e.At);
                places.AddRange(e.Places.Select(p => new OutagePlace(Id, p)));
                break;
            case OutageEstimated e: EstimatedUntil = e.Until; break;
            case OutageRestored e: RestoredAt = e.At; break;
            case OutageCancelled e: CancelledAt = e.At; break;
        }
    }
}
