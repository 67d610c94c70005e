using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;

namespace Lindian.Features.Demands;

/// <summary>How a clock of a case reads (D-8).</summary>
public static class CaseClockWords
{
    private static readonly string[] Steps = ["triage", "dispatch", "accept", "contact", "arrive", "restore", "interim", "reply", "review", "followup", "archive"];

    /// <summary>The limits of each step, in the order of a demand's way.</summary>
    public static IEnumerable<IGrouping<string, CaseClock>> ByStep(this IEnumerable<CaseClock> clocks) =>
        clocks.GroupBy(c => c.Step).OrderBy(step => Array.IndexOf(Steps, step.Key));

    /// <summary>Worth a warning in its last fifth.</summary>
    public static ShownClock Shown(this CaseClock clock, DateTime? heldSince) =>
        new(clock.Due, clock.Due - ((clock.Due - clock.StartedAt) / 5), clock.MetAt, clock.Held ? heldSince : null, clock.Provisional);

    public static string Reason(this ClockPart part, Texts texts) => part.Reason.Split(':', 2) switch
    {
        [var reason, var value] => texts.Get($"clock.reason.{reason}", value),
        _ => texts[$"clock.reason.{part.Reason}"],
    };

    public static string Limit(this CaseClock clock, Texts texts) =>
        texts.Get($"case.unit.{clock.Unit}", clock.Amount) + (clock.Average ? texts["case.average"] : "");

    /// <summary>A length to the second, so that what is shown adds up.</summary>
    public static string Span(TimeSpan length, Texts texts)
    {
        (int Count, string Key)[] units = [((int)length.TotalDays, "case.span.d"), (length.Hours, "case.span.h"), (length.Minutes, "case.span.m"), (length.Seconds, "case.span.s")];
        var words = units.Where(u => u.Count > 0).Select(u => texts.Get(u.Key, u.Count)).ToList();
        return words.Count == 0 ? texts.Get("case.span.s", 0) : string.Join(' ', words);
    }
}
