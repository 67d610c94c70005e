using FsCheck;
using FsCheck.Fluent;
using Lindian.Domain.Governance;

namespace Lindian.Domain.Tests.Governance;

/// <summary>A random clock. Pauses are minutes after the start: some begin before it, overlap, or last for weeks.</summary>
public sealed record ClockCase(DateTime Start, IReadOnlyList<(int From, int Length)> Stops, LimitUnit Unit, LimitKind Kind, int Amount)
{
    public IReadOnlyList<Pause> Pauses => [.. Stops.Select(stop => PauseOf(stop.From, stop.Length))];

    public Pause PauseOf(int from, int length) => new(Start.AddMinutes(from), Start.AddMinutes(from + length));

    public Deadline Compute() => With(Pauses);

    public Deadline With(params IReadOnlyList<Pause> pauses) =>
        Clock.Compute(new ClockFacts(Start, pauses, TestCalendar.Limit(Amount, Unit, Kind), AreaClass.Rural), TestCalendar.Known);

    public override string ToString() =>
        $"{Start:yyyy-MM-dd HH:mm}Z {Amount} {Unit} {Kind}, paused {string.Join(", ", Stops.Select(stop => $"+{stop.From}m for {stop.Length}m"))}";
}

internal static class ClockCases
{
    private static readonly DateTime From = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Minutes after the start and length of a pause: half of them within a day, half within a month.</summary>
    public static readonly Gen<(int From, int Length)> Stop =
        from reach in Gen.Elements(1_440, 43_200)
        from start in Gen.Choose(-600, reach)
        from length in Gen.Choose(0, reach / 3)
        select (start, length);

    public static readonly Gen<ClockCase> Any =
        from minute in Gen.Choose(0, 730 * 1_440)
        from count in Gen.Choose(0, 4)
        from stops in Stop.ListOf(count)
        from unit in Gen.Elements(Enum.GetValues<LimitUnit>())
        from kind in Gen.Elements(Enum.GetValues<LimitKind>())
        from amount in Gen.Choose(1, unit == LimitUnit.Minutes ? 5_000 : 40)
        select new ClockCase(From.AddMinutes(minute), [.. stops], unit, kind, amount);

    /// <summary>Ten times FsCheck's hundred: a clock is computed in microseconds.</summary>
    public static void Hold<T>(Gen<T> cases, Action<T> property) =>
        Prop.ForAll(cases.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
