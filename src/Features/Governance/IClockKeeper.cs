namespace Lindian.Features.Governance;

/// <summary>An area whose subjects have clocks. It computes them again from the facts that it keeps.</summary>
public interface IClockKeeper
{
    /// <summary>
    /// Computes the open clocks of these subjects again with today's calendar and the norm version that each was decided under,
    /// and saves. Subjects of other areas are passed over. May be called twice for the same subject.
    /// </summary>
    Task Recompute(IReadOnlyCollection<Guid> subjectIds, CancellationToken ct);
}
