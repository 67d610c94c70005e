using Lindian.Domain.Governance;
using static Lindian.Domain.Governance.ClockPartKind;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class ExplainedDeadlines
{
    [Fact]
    public void In_working_days_name_every_day_that_counted_and_why_the_others_did_not()
    {
        var deadline = Compute("2026-04-30 15:00", Limit(4, LimitUnit.WorkingDays, LimitKind.Internal), Stop("2026-05-07 09:00", "2026-05-08 09:00"));

        deadline.Parts.ShouldBe(
        [
            Part(Closed, "2026-04-30 15:00", "2026-04-30 24:00", "start-day"),
            Part(Closed, "2026-04-30 24:00", "2026-05-05 24:00", "holiday:劳动节"),
            Part(Allowed, "2026-05-05 24:00", "2026-05-06 24:00", "day:1"),
            Part(Paused, "2026-05-06 24:00", "2026-05-07 24:00", "pause"),
            Part(Allowed, "2026-05-07 24:00", "2026-05-08 24:00", "day:2"),
            Part(Allowed, "2026-05-08 24:00", "2026-05-09 24:00", "day:3"), // a Saturday worked
            Part(Closed, "2026-05-09 24:00", "2026-05-10 24:00", "weekend"),
            Part(Allowed, "2026-05-10 24:00", "2026-05-11 17:30", "day:4"),
        ]);
    }

    [Fact]
    public void In_working_hours_name_lunch_nights_and_weekends()
    {
        var deadline = Compute("2026-03-06 11:30", Limit(5, LimitUnit.WorkingHours), Stop("2026-03-06 13:00", "2026-03-06 14:00"));

        deadline.Parts.ShouldBe(
        [
            Part(Allowed, "2026-03-06 11:30", "2026-03-06 12:00", "counted"),
            Part(Closed, "2026-03-06 12:00", "2026-03-06 13:30", "lunch"),
            Part(Paused, "2026-03-06 13:30", "2026-03-06 14:00", "pause"),
            Part(Allowed, "2026-03-06 14:00", "2026-03-06 17:30", "counted"),
            Part(Closed, "2026-03-06 17:30", "2026-03-06 24:00", "night"),
            Part(Closed, "2026-03-07 00:00", "2026-03-08 24:00", "weekend"),
            Part(Closed, "2026-03-09 00:00", "2026-03-09 08:30", "night"),
            Part(Allowed, "2026-03-09 08:30", "2026-03-09 09:30", "counted"),
        ]);
    }

    [Fact]
    public void In_hours_that_nobody_paused_are_one_part() =>
        Compute("2026-03-06 11:30", Limit(48, LimitUnit.Hours)).Parts
            .ShouldBe([Part(Allowed, "2026-03-06 11:30", "2026-03-08 11:30", "counted")]);

    private static ClockPart Part(ClockPartKind kind, string from, string to, string reason) => new(kind, At(from), At(to), reason);
}
