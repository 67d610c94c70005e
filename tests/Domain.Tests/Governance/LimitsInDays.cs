using Lindian.Domain.Governance;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class LimitsInDays
{
    [Theory] // domain-facts section 8
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2026-09-30", 5, "2026-10-13")]
    [InlineData("2025-09-30", 5, "2025-10-14")]
    [InlineData("2025-04-30", 5, "2025-05-12")]
    [InlineData("2025-01-27", 1, "2025-02-05")]
    public void In_working_days_end_on_the_published_day(string day, int amount, string due)
    {
        foreach (var hour in (string[])["00:00", "10:00", "23:59"])
        {
            var deadline = Compute($"{day} {hour}", Limit(amount, LimitUnit.WorkingDays));
            deadline.Due.ShouldBe(At($"{due} 24:00"));
            deadline.Provisional.ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(LimitKind.Public, "24:00")]
    [InlineData(LimitKind.Legal, "24:00")]
    [InlineData(LimitKind.Internal, "17:30")]
    public void End_at_midnight_but_internal_ones_at_closing_time(LimitKind kind, string hour)
    {
        Compute("2026-03-02 09:00", Limit(4, LimitUnit.WorkingDays, kind)).Due.ShouldBe(At($"2026-03-06 {hour}"));
        Compute("2026-03-02 09:00", Limit(5, LimitUnit.CalendarDays, kind)).Due.ShouldBe(At($"2026-03-07 {hour}"));
    }

    [Fact]
    public void In_calendar_days_run_through_holidays_and_are_never_provisional()
    {
        var deadline = Compute("2026-12-29 15:00", Limit(7, LimitUnit.CalendarDays));

        deadline.Due.ShouldBe(At("2027-01-05 24:00"));
        deadline.Provisional.ShouldBeFalse();
    }

    [Fact]
    public void Use_the_local_date_of_the_event_and_not_that_of_utc()
    {
        // 00:30 on Tuesday in Shanghai is still Monday in UTC
        Compute("2026-03-03 00:30", Limit(1, LimitUnit.WorkingDays)).Due.ShouldBe(At("2026-03-04 24:00"));
    }

    [Fact]
    public void Of_an_event_after_closing_time_start_on_the_next_day_all_the_same()
    {
        Compute("2026-03-02 21:00", Limit(1, LimitUnit.WorkingDays, LimitKind.Internal)).Due.ShouldBe(At("2026-03-03 17:30"));
    }
}
