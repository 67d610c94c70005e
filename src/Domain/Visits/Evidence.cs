namespace Lindian.Domain.Visits;

/// <summary>可信、一般、较弱、存疑: how well a check-in is proven. Doubtful asks a leader; nothing is refused.</summary>
public enum EvidenceGrade { Strong, Fair, Weak, Doubtful }

/// <summary>Why a check-in has its grade. Those from <see cref="CodeForged"/> on put it in doubt, those before are only told.</summary>
public enum EvidenceReason
{
    NoCode, NoPosition, Inaccurate, PlaceUnknown, ClockOff, SentLate,
    CodeForged, CodeElsewhere, CodeStale, CodeRetired, Far, Mock, TooFast, DeviceShared, DeviceCopied, ClockMoved,
}

/// <summary>A reason with what was measured: metres, kilometres an hour, seconds or hours.</summary>
public sealed record Finding(EvidenceReason Reason, double? Measured = null, double? Limit = null)
{
    public bool IsDoubt => Reason >= EvidenceReason.CodeForged;
}

/// <summary>Where and when the same person was seen before or after: by position, or by a genuine code at the community.</summary>
/// <param name="Around">Metres by which the place may be wrong.</param>
public sealed record Seen(Place Place, double Around, DateTime At);

/// <summary>All that is known about a check-in.</summary>
/// <param name="Outside">Metres outside the community; null where no position or no boundary is known.</param>
/// <param name="Others">The same person's neighbours in time.</param>
/// <param name="SharedDevice">Hours since or until somebody else checked in by the same device.</param>
/// <param name="Copied">The device's own count shows that it exists twice, or that its clock went back.</param>
public sealed record CheckInFacts(
    CodeTrust Code, Fix? Fix, double? Outside, CountedTime Time, DateTime ReceivedAt, IReadOnlyList<Seen> Others, Place? Here, double Around,
    double? SharedDevice = null, bool Copied = false, bool WentBack = false);

/// <summary>The grade, with all that was found.</summary>
public sealed record Judgement(EvidenceGrade Grade, IReadOnlyList<Finding> Findings);

/// <summary>Judges how well a check-in is proven (V-2): a pure function of facts and limits, so that a leader can be told why.</summary>
public static class Evidence
{
    private const double MinuteOfGrace = 60;

    public static Judgement Judge(CheckInFacts facts, EvidenceLimits limits)
    {
        List<Finding> findings = [.. OfCode(facts), .. OfPlace(facts, limits), .. OfWay(facts, limits), .. OfDevice(facts, limits), .. OfTime(facts, limits)];
        return new Judgement(Grade(facts, findings), findings);
    }

    private static EvidenceGrade Grade(CheckInFacts facts, List<Finding> findings)
    {
        if (findings.Exists(f => f.IsDoubt)) return EvidenceGrade.Doubtful;
        var near = facts.Outside is not null && !findings.Exists(f => f.Reason == EvidenceReason.Inaccurate);
        return (facts.Code, near) switch
        {
            (CodeTrust.Screen, true) => findings.Count == 0 ? EvidenceGrade.Strong : EvidenceGrade.Fair,
            (CodeTrust.Screen, false) or (CodeTrust.Poster, true) => EvidenceGrade.Fair,
            _ => EvidenceGrade.Weak,
        };
    }

    private static IEnumerable<Finding> OfCode(CheckInFacts facts) => facts.Code switch
    {
        CodeTrust.None => [new(EvidenceReason.NoCode)],
        CodeTrust.Forged => [new(EvidenceReason.CodeForged)],
        CodeTrust.Elsewhere => [new(EvidenceReason.CodeElsewhere)],
        CodeTrust.Stale => [new(EvidenceReason.CodeStale)],
        CodeTrust.Retired => [new(EvidenceReason.CodeRetired)],
        _ => [],
    };

    private static IEnumerable<Finding> OfPlace(CheckInFacts facts, EvidenceLimits limits)
    {
        if (facts.Fix is not { } fix)
        {
            yield return new(EvidenceReason.NoPosition);
            yield break;
        }
        if (fix.Mock) yield return new(EvidenceReason.Mock);
        if (facts.Outside is not { } outside) yield return new(EvidenceReason.PlaceUnknown);
        else if (outside - fix.Accuracy > limits.Far) yield return new(EvidenceReason.Far, Math.Round(outside), limits.Far);
        else if (fix.Accuracy > limits.PoorAccuracy) yield return new(EvidenceReason.Inaccurate, Math.Round(fix.Accuracy), limits.PoorAccuracy);
    }

    // what may be wrong about both places is taken off the way first: doubt needs more than noise
    private static IEnumerable<Finding> OfWay(CheckInFacts facts, EvidenceLimits limits)
    {
        if (facts.Here is not { } here) yield break;
        var speeds = from other in facts.Others
                     let way = here.MetresTo(other.Place) - (2 * (facts.Around + other.Around))
                     where way > limits.ShortWay
                     select way / ((facts.Time.At - other.At).Duration().TotalSeconds + MinuteOfGrace) * 3.6;
        var fastest = speeds.DefaultIfEmpty().Max();
        if (fastest > limits.TopSpeed) yield return new(EvidenceReason.TooFast, Math.Round(fastest), limits.TopSpeed);
    }

    private static IEnumerable<Finding> OfDevice(CheckInFacts facts, EvidenceLimits limits)
    {
        if (facts.SharedDevice is { } hours && hours <= limits.DeviceHours) yield return new(EvidenceReason.DeviceShared, Math.Round(hours, 1), limits.DeviceHours);
        if (facts.Copied) yield return new(EvidenceReason.DeviceCopied);
    }

    private static IEnumerable<Finding> OfTime(CheckInFacts facts, EvidenceLimits limits)
    {
        var off = Math.Round(facts.Time.Offset.Duration().TotalSeconds);
        if (facts.Time.Impossible || facts.WentBack || off > limits.ClockDoubted) yield return new(EvidenceReason.ClockMoved, off, limits.ClockDoubted);
        else if (off > limits.ClockNoted) yield return new(EvidenceReason.ClockOff, off, limits.ClockNoted);
        var waited = (facts.ReceivedAt - facts.Time.At).TotalHours;
        if (waited > limits.Late) yield return new(EvidenceReason.SentLate, Math.Round(waited), limits.Late);
    }
}
