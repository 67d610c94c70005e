namespace Lindian.Domain.Governance;

/// <summary>
/// The stored result of one clock: one step of one subject under one limit, with the versions that made it. It follows from
/// facts and may be computed again at any time; the facts stay with the subject.
/// </summary>
public sealed class ClockRow
{
    public Guid SubjectId { get; init; }
    public string Step { get; init; } = "";
    public LimitKind Kind { get; init; }
    public string NormCode { get; set; } = "";
    public int NormVersion { get; set; }
    public int CalendarVersion { get; set; }
    public DateTime StartedAt { get; set; }

    /// <summary>UTC. The earliest possible while <see cref="Held"/>.</summary>
    public DateTime Due { get; set; }

    /// <summary>Rests on days whose holidays are not published yet.</summary>
    public bool Provisional { get; set; }
    public bool Held { get; set; }

    /// <summary>When the step was done; null while the clock runs.</summary>
    public DateTime? MetAt { get; set; }
    public bool Average { get; set; }

    public bool IsLate(DateTime now) => !Held && Due < (MetAt ?? now);
}
