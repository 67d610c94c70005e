namespace Lindian.Domain.Visits;

/// <summary>
/// 走访: a manager's stay in a community, from check-in to check-out (V-1). It counts from the first moment; a doubt is shown beside it
/// and asks a leader, and only a leader's rejection takes it out of the service hours (V-2).
/// </summary>
public sealed class Visit : Entity, IInUnits
{
    private Visit() { }

    public Guid MemberId { get; private set; }
    public Guid CommunityId { get; private set; }
    public Guid? TaskId { get; private set; }

    /// <summary>UTC, the time that counts: the device's, bounded.</summary>
    public DateTime From { get; private set; }
    public DateTime? To { get; private set; }
    public VisitEnd? EndedBy { get; private set; }

    /// <summary>UTC by the clock of the device.</summary>
    public DateTime? ToldAt { get; private set; }
    public DateTime ReceivedAt { get; private set; }
    public Guid? DeviceId { get; private set; }
    public int? DeviceSequence { get; private set; }
    public CodeTrust Code { get; private set; }
    public EvidenceGrade Grade { get; private set; }
    public IReadOnlyList<Finding> Findings { get; private set; } = [];
    public int BookVersion { get; private set; }
    public VisitVerdict? Verdict { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecisionWordsId { get; private set; }

    public IEnumerable<Guid> UnitIds => [CommunityId];

    public bool IsOpen => To is null;

    /// <summary>A leader is asked.</summary>
    public bool AwaitsDecision => Grade == EvidenceGrade.Doubtful && Verdict is null;

    /// <param name="id">Of the device, so that what was done offline can be told to belong together.</param>
    public static Visit CheckIn(Guid id, Arrival arrival, ArrivalProof proof)
    {
        var visit = new Visit();
        visit.Raise(new CheckedIn(id, arrival, proof));
        return visit;
    }

    /// <summary>
    /// The end, told by hand or by the phone. One that the house had only supposed gives way to it. One that comes too late is taken, but the
    /// visit ends where it had to, and its kind of end says so.
    /// </summary>
    /// <exception cref="RuleBroken"><c>visit.ended</c>: it was told before.</exception>
    public void CheckOut(VisitEnd how, DateTime at, LatestEnd latest, DateTime receivedAt)
    {
        if (EndedBy is VisitEnd.ByHand or VisitEnd.Left) throw new RuleBroken("visit.ended");
        if (at < From) throw new BadInput("at", "visit.ends-before-it-begins");
        (how, at) = latest.Bound(how, at);
        Raise(new CheckedOut(how, at, receivedAt));
    }

    /// <summary>The house supposes an end: the next check-in, or the end of the day. It never moves one that was told, nor to later.</summary>
    public void Suppose(VisitEnd how, DateTime at, DateTime receivedAt)
    {
        if (To <= at) return;
        Raise(new CheckedOut(how, at < From ? From : at, receivedAt));
    }

    /// <summary>Something that was learnt later speaks against it. A decision that was taken stands.</summary>
    public void Doubt(Finding finding, DateTime at)
    {
        if (Findings.All(f => f.Reason != finding.Reason)) Raise(new VisitDoubted(finding, at));
    }

    /// <summary>A leader says what to make of the doubt; a later decision replaces the one before.</summary>
    /// <exception cref="RuleBroken"><c>visit.not-in-doubt</c>, <c>visit.own</c>: nobody decides about themselves.</exception>
    public void Decide(VisitVerdict verdict, Guid wordsId, Guid byId, DateTime at)
    {
        if (Grade != EvidenceGrade.Doubtful) throw new RuleBroken("visit.not-in-doubt");
        if (byId == MemberId) throw new RuleBroken("visit.own");
        Raise(new VisitDecided(verdict, wordsId, byId, at));
    }

    protected override void Apply(IEvent happened)
    {
        switch (happened)
        {
            case CheckedIn e: Begin(e.VisitId, e.Arrival, e.Proof); break;
            case CheckedOut e: (EndedBy, To) = (e.How, e.At); break;
            case VisitDoubted e: (Findings, Grade) = ([.. Findings, e.Finding], e.Finding.IsDoubt ? EvidenceGrade.Doubtful : Grade); break;
            case VisitDecided e: (Verdict, DecisionWordsId, DecidedById, DecidedAt) = (e.Verdict, e.WordsId, e.ById, e.At); break;
        }
    }

    private void Begin(Guid id, Arrival arrival, ArrivalProof proof)
    {
        (Id, MemberId, CommunityId, TaskId, From, ReceivedAt) = (id, arrival.MemberId, arrival.CommunityId, arrival.TaskId, arrival.At, arrival.ReceivedAt);
        (Code, ToldAt, DeviceId, DeviceSequence, BookVersion) = (proof.Code, proof.Told, proof.DeviceId, proof.Sequence, proof.BookVersion);
        (Grade, Findings) = (proof.Judgement.Grade, proof.Judgement.Findings);
    }
}
