using Lindian.Domain.Governance;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class LimitsInTime
{
    [Theory] // domain-facts 1.1 row 3
    [InlineData(AreaClass.Urban, "2026-02-17 02:45")]
    [InlineData(AreaClass.Rural, "2026-02-17 03:30")]
    [InlineData(AreaClass.Remote, "2026-02-17 04:00")]
    public void Of_a_crew_depend_on_the_area_and_run_at_night_in_the_spring_festival(AreaClass area, string due)
    {
        var arrival = new NormLimit("arrive", LimitKind.Public, LimitUnit.Minutes, 45, 90, 120, true, "A", "1.1-3");

        Clock.Compute(new ClockFacts(At("2026-02-17 02:00"), [], arrival, area), Known).Due.ShouldBe(At(due));
    }

    [Fact]
    public void In_hours_run_through_the_weekend() =>
        Compute("2026-03-06 16:00", Limit(24, LimitUnit.Hours)).Due.ShouldBe(At("2026-03-07 16:00"));

    [Theory]
    [InlineData("2026-03-02 11:00", 2, "2026-03-02 14:30")] // over lunch
    [InlineData("2026-03-02 12:30", 1, "2026-03-02 14:30")] // begun at lunch
    [InlineData("2026-03-02 10:00", 2, "2026-03-02 12:00")] // used up when lunch begins
    [InlineData("2026-03-06 17:00", 1, "2026-03-09 09:00")] // over the weekend
    [InlineData("2026-03-02 06:00", 8, "2026-03-03 09:00")] // a working day has seven and a half hours
    [InlineData("2026-02-13 17:00", 1, "2026-02-14 09:00")] // a Saturday worked
    [InlineData("2026-02-14 17:00", 1, "2026-02-24 09:00")] // over the spring festival
    [InlineData("2026-02-18 10:00", 1, "2026-02-24 09:30")] // begun within it
    public void In_working_hours_run_only_while_the_office_is_open(string start, int hours, string due) =>
        Compute(start, Limit(hours, LimitUnit.WorkingHours)).Due.ShouldBe(At(due));

    [Fact]
    public void In_working_hours_use_the_hours_that_hold_on_each_day()
    {
        var summer = new DatedHours(Date("2026-07-01"), [new(new TimeOnly(8, 0), new TimeOnly(12, 0)), new(new TimeOnly(14, 30), new TimeOnly(17, 30))]);
        var calendar = new WorkCalendar(Shanghai, [summer, DatedHours.Default], Days, [2025, 2026], 2);

        var deadline = Clock.Compute(new ClockFacts(At("2026-06-30 16:30"), [], Limit(6, LimitUnit.WorkingHours), AreaClass.Urban), calendar);

        deadline.Due.ShouldBe(At("2026-07-01 15:30"));
    }

    [Fact]
    public void Survive_a_night_that_daylight_saving_cuts()
    {
        var beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut"); // 2026-03-29 has no 00:00 there
        var calendar = new WorkCalendar(beirut, [DatedHours.Default], [], [2026], 1);
        var start = new DateTime(2026, 3, 27, 10, 0, 0, DateTimeKind.Utc);

        var deadline = Clock.Compute(new ClockFacts(start, [], Limit(3, LimitUnit.CalendarDays), AreaClass.Urban), calendar);

        deadline.Due.ShouldBe(new DateTime(2026, 3, 30, 21, 0, 0, DateTimeKind.Utc));
        deadline.Parts.Single(part => part.Reason == "day:2").Length.ShouldBe(TimeSpan.FromHours(23));
    }

    [Fact]
    public void Need_an_amount() =>
        Should.Throw<ArgumentException>(() => Compute("2026-03-02 09:00", Limit(0, LimitUnit.WorkingDays)));
}
