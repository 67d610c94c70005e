namespace Lindian.Domain.Governance;

/// <summary>When a limit ends, and why then: the parts follow each other from the start to <paramref name="Due"/> without a gap.</summary>
/// <param name="Due">UTC. While held, the earliest moment it can be: as if the open pause ended when it began.</param>
/// <param name="Provisional">It rests on days whose holidays are not published yet; compute again after the calendar is imported.</param>
/// <param name="HeldSince">Set while a pause is open that began before the deadline. A held deadline is never late.</param>
public sealed record Deadline(DateTime Due, bool Provisional, IReadOnlyList<ClockPart> Parts, DateTime? HeldSince = null)
{
    public bool Held => HeldSince is not null;
}

/// <summary>What a person sees of a clock at a moment.</summary>
/// <param name="Used">Allowed time gone so far.</param>
/// <param name="Left">Allowed time still to come; zero when late.</param>
/// <param name="DaysLeft">For limits in days: counted days that have not ended, today included. Otherwise null.</param>
/// <param name="Late">Time by the wall clock since the deadline.</param>
/// <param name="StandsStill">Nothing is being used up now: held, paused or closed.</param>
public sealed record ClockReading(TimeSpan Used, TimeSpan Left, int? DaysLeft, TimeSpan Late, bool StandsStill);
