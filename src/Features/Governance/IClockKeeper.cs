namespace Lindian.Features.Governance;

/// <summary>An area whose subjects have clocks: it computes them again from facts when the calendar changes.</summary>
public interface IClockKeeper
{
    Task Recompute(IReadOnlyCollection<Guid> subjectIds, CancellationToken ct);
}
