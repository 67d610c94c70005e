using FsCheck.Fluent;
using Lindian.Domain.Governance;

namespace Lindian.Domain.Tests.Governance;

public class ClockProperties
{
    [Fact]
    public void The_same_facts_in_any_order_and_cut_give_the_same_answer() =>
        ClockCases.Hold(ClockCases.Any, one =>
        {
            var asked = one.Compute();
            ShouldBeSame(one.Compute(), asked);
            ShouldBeSame(one.With([.. one.Pauses.Reverse(), .. one.Pauses]), asked);
            ShouldBeSame(one.With([.. one.Stops.SelectMany(stop => Halves(one, stop))]), asked);
        });

    [Fact]
    public void One_more_pause_never_moves_a_deadline_earlier() =>
        ClockCases.Hold(from one in ClockCases.Any from more in ClockCases.Stop select (one, more), pair =>
            pair.one.With([.. pair.one.Pauses, pair.one.PauseOf(pair.more.From, pair.more.Length)]).Due
                .ShouldBeGreaterThanOrEqualTo(pair.one.Compute().Due));

    [Fact]
    public void A_pause_that_ends_later_never_moves_a_deadline_earlier() =>
        ClockCases.Hold(from one in ClockCases.Any from longer in Gen.Choose(0, 20_000) select (one, longer), pair =>
            pair.one.With([.. pair.one.Stops.Select((stop, i) => pair.one.PauseOf(stop.From, stop.Length + (i == 0 ? pair.longer : 0)))]).Due
                .ShouldBeGreaterThanOrEqualTo(pair.one.Compute().Due));

    [Fact]
    public void An_open_pause_holds_the_deadline_at_the_earliest_it_can_end_up() =>
        ClockCases.Hold(from one in ClockCases.Any from last in ClockCases.Stop select (one, last), pair =>
        {
            var (one, pause) = (pair.one, pair.one.PauseOf(pair.last.From, pair.last.Length));
            var held = one.With([.. one.Pauses, pause with { To = null }]);
            var resumed = one.With([.. one.Pauses, pause]);
            resumed.Due.ShouldBeGreaterThanOrEqualTo(held.Due);
            if (!held.Held) resumed.Due.ShouldBe(held.Due);
        });

    [Fact]
    public void Working_paused_and_closed_time_are_the_time_that_passes() =>
        ClockCases.Hold(ClockCases.Any, one =>
        {
            var deadline = one.Compute();
            var moment = one.Start;
            foreach (var part in deadline.Parts)
            {
                part.From.ShouldBe(moment);
                part.To.ShouldBeGreaterThan(part.From);
                moment = part.To;
            }
            moment.ShouldBe(deadline.Due);
        });

    [Fact]
    public void Working_time_is_the_limit() =>
        ClockCases.Hold(ClockCases.Any, one =>
        {
            var allowed = one.Compute().Parts.Where(part => part.Kind == ClockPartKind.Allowed).ToList();
            if (one.Unit is LimitUnit.CalendarDays or LimitUnit.WorkingDays) allowed.Count.ShouldBe(one.Amount);
            else allowed.Sum(part => part.Length.TotalMinutes).ShouldBe(one.Amount * (one.Unit == LimitUnit.Minutes ? 1 : 60));
        });

    [Fact]
    public void A_larger_amount_ends_later() =>
        ClockCases.Hold(from one in ClockCases.Any from more in Gen.Choose(1, 20) select (one, more), pair =>
            (pair.one with { Amount = pair.one.Amount + pair.more }).Compute().Due.ShouldBeGreaterThan(pair.one.Compute().Due));

    [Fact]
    public void No_deadline_falls_into_a_pause() =>
        ClockCases.Hold(ClockCases.Any, one =>
        {
            var due = one.Compute().Due;
            one.Pauses.ShouldNotContain(pause => pause.From < due && due <= pause.To);
        });

    [Fact]
    public void Used_and_left_are_the_limit_at_every_moment() =>
        ClockCases.Hold(from one in ClockCases.Any from minute in Gen.Choose(-1_000, 90_000) select (one, minute), pair =>
        {
            var deadline = pair.one.Compute();
            var reading = Clock.Read(deadline, pair.one.Start.AddMinutes(pair.minute));
            var whole = deadline.Parts.Where(part => part.Kind == ClockPartKind.Allowed).Sum(part => part.Length.Ticks);
            (reading.Used + reading.Left).Ticks.ShouldBe(whole);
            (reading.Left == TimeSpan.Zero).ShouldBe(pair.one.Start.AddMinutes(pair.minute) >= deadline.Due);
        });

    private static Pause[] Halves(ClockCase one, (int From, int Length) stop) =>
        [one.PauseOf(stop.From + stop.Length / 2, stop.Length - stop.Length / 2), one.PauseOf(stop.From, stop.Length / 2)];

    private static void ShouldBeSame(Deadline one, Deadline other)
    {
        one.Parts.ShouldBe(other.Parts);
        (one.Due, one.Provisional, one.HeldSince).ShouldBe((other.Due, other.Provisional, other.HeldSince));
    }
}
