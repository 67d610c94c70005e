namespace Lindian.Domain.Governance;

/// <summary>A stretch in which the clock stood still by an approved suspension. UTC; without an end it is still open.</summary>
public sealed record Pause(DateTime From, DateTime? To);

/// <summary>
/// All that a deadline depends on, besides the calendar. The pauses belong to the case and not to the limit, so they survive
/// a change of norm or priority: compute again with the same pauses and the other limit.
/// </summary>
/// <param name="Start">When the step began, UTC.</param>
public sealed record ClockFacts(DateTime Start, IReadOnlyList<Pause> Pauses, NormLimit Limit, AreaClass Area)
{
    public int Amount => Limit.For(Area);
}
