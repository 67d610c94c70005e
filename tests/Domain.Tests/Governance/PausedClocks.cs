using Lindian.Domain.Governance;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class PausedClocks
{
    [Theory]
    [InlineData("2026-03-03 10:00", "2026-03-03 17:00", "2026-03-09")] // within a day: nothing
    [InlineData("2026-03-03 10:00", "2026-03-04 09:00", "2026-03-10")] // over one night: one day
    [InlineData("2026-03-03 10:00", "2026-03-05 10:00", "2026-03-11")] // Tuesday to Thursday: two days
    [InlineData("2026-03-06 10:00", "2026-03-09 09:00", "2026-03-10")] // over a weekend: Friday only
    [InlineData("2026-03-07 10:00", "2026-03-08 09:00", "2026-03-09")] // within a weekend: nothing
    [InlineData("2026-03-09 23:00", "2026-03-12 09:00", "2026-03-12")] // begun in the last hour
    [InlineData("2026-03-10 00:00", "2026-03-12 09:00", "2026-03-09")] // begun when it was over
    [InlineData("2026-03-02 10:00", "2026-03-03 09:00", "2026-03-09")] // over the end of the day of the event, which did not count
    [InlineData("2026-02-01 10:00", "2026-03-04 09:00", "2026-03-10")] // begun before the step
    public void In_working_days_move_by_the_working_days_whose_end_they_stood_still_at(string from, string to, string due) =>
        Compute("2026-03-02 09:00", Limit(5, LimitUnit.WorkingDays), Stop(from, to)).Due.ShouldBe(At($"{due} 24:00"));

    [Theory]
    [InlineData("2026-03-06 16:00", "2026-03-06 18:00", "2026-03-09")] // the office closed meanwhile
    [InlineData("2026-03-06 17:30", "2026-03-06 20:00", "2026-03-06")] // it was over
    public void Of_an_internal_limit_look_at_closing_time(string from, string to, string due) =>
        Compute("2026-03-02 09:00", Limit(4, LimitUnit.WorkingDays, LimitKind.Internal), Stop(from, to)).Due.ShouldBe(At($"{due} 17:30"));

    [Fact]
    public void In_calendar_days_move_by_every_day() =>
        Compute("2026-03-02 09:00", Limit(7, LimitUnit.CalendarDays), Stop("2026-03-06 10:00", "2026-03-09 09:00")).Due
            .ShouldBe(At("2026-03-12 24:00"));

    [Fact]
    public void In_minutes_move_by_the_time_paused() =>
        Compute("2026-03-02 09:00", Limit(60, LimitUnit.Minutes), Stop("2026-03-02 09:20", "2026-03-02 09:50")).Due
            .ShouldBe(At("2026-03-02 10:30"));

    [Fact]
    public void In_working_hours_move_only_by_what_would_have_counted() =>
        Compute("2026-03-02 11:00", Limit(4, LimitUnit.WorkingHours), Stop("2026-03-02 11:30", "2026-03-02 14:00")).Due
            .ShouldBe(At("2026-03-02 17:30"));

    /// <summary>GLPI #15605: after days on hold the level was changed, and the new one counted from the opening as if never paused.</summary>
    [Fact]
    public void Keep_their_pauses_when_the_norm_changes()
    {
        Pause[] pauses = [Stop("2026-03-03 10:00", "2026-03-06 10:00")];
        var facts = new ClockFacts(At("2026-03-02 09:00"), pauses, Limit(5, LimitUnit.WorkingDays), AreaClass.Urban);
        Clock.Compute(facts, Known).Due.ShouldBe(At("2026-03-12 24:00"));

        var stricter = facts with { Limit = Limit(2, LimitUnit.WorkingDays, LimitKind.Internal) };
        Clock.Compute(stricter, Known).Due.ShouldBe(At("2026-03-09 17:30"));
        Clock.Compute(stricter with { Pauses = [] }, Known).Due.ShouldBe(At("2026-03-04 17:30"));

        var inHours = facts with { Limit = Limit(24, LimitUnit.Hours) };
        Clock.Compute(inHours, Known).Due.ShouldBe(At("2026-03-03 09:00"), "the day was over before the pause began");
        Clock.Compute(facts with { Limit = Limit(48, LimitUnit.Hours) }, Known).Due.ShouldBe(At("2026-03-07 09:00"));
    }

    [Fact]
    public void Reopened_after_weeks_are_not_late_at_once()
    {
        Pause[] archived = [Stop("2026-03-03 10:00", "2026-03-24 10:00")];

        Compute("2026-03-02 09:00", Limit(2, LimitUnit.WorkingDays), archived).Due.ShouldBe(At("2026-03-25 24:00"));
    }

    [Fact]
    public void Are_held_by_an_open_pause_at_the_earliest_moment_possible()
    {
        var held = Compute("2026-03-02 09:00", Limit(5, LimitUnit.WorkingDays), Stop("2026-03-04 10:00", null));

        held.HeldSince.ShouldBe(At("2026-03-04 10:00"));
        held.Due.ShouldBe(At("2026-03-09 24:00"));
    }

    [Fact]
    public void Are_not_held_by_a_pause_that_begins_too_late()
    {
        var over = Compute("2026-03-02 09:00", Limit(60, LimitUnit.Minutes), Stop("2026-03-02 10:00", null));

        over.Held.ShouldBeFalse();
        over.Due.ShouldBe(At("2026-03-02 10:00"));
    }

    [Fact]
    public void Refuse_a_pause_that_ends_before_it_begins() =>
        Should.Throw<RuleBroken>(() => Compute("2026-03-02 09:00", Limit(1, LimitUnit.Hours), Stop("2026-03-02 10:00", "2026-03-02 09:00")))
            .Code.ShouldBe("clock.pause-ends-before-it-begins");
}
