using FsCheck.Fluent;
using Lindian.Domain.Governance;

namespace Lindian.Domain.Tests.Governance;

/// <summary>Another way to the same deadline, too slow to ship: minute by minute, day by day.</summary>
public class CountedByHand
{
    private static readonly Dictionary<DateOnly, bool> Published = TestCalendar.Days.ToDictionary(day => day.Date, day => day.IsWorkday);

    [Fact]
    public void Every_minute_gives_the_same_deadline_in_time() =>
        ClockCases.Hold(ClockCases.Any.Where(one => one.Unit is LimitUnit.Minutes or LimitUnit.Hours or LimitUnit.WorkingHours), one =>
        {
            var minute = one.Start;
            for (var left = one.Amount * (one.Unit == LimitUnit.Minutes ? 1 : 60); left > 0; minute = minute.AddMinutes(1))
                if (!InPause(one, minute) && (one.Unit != LimitUnit.WorkingHours || IsOpen(minute.AddHours(8)))) left--;
            one.Compute().Due.ShouldBe(minute);
        });

    [Fact]
    public void Every_day_gives_the_same_deadline_in_days() =>
        ClockCases.Hold(ClockCases.Any.Where(one => one.Unit is LimitUnit.CalendarDays or LimitUnit.WorkingDays), one =>
        {
            var closes = one.Kind == LimitKind.Internal ? 17.5 : 24;
            var day = one.Start.AddHours(8).Date;
            for (var left = one.Amount; left > 0;)
            {
                day = day.AddDays(1);
                var lastMinute = day.AddHours(closes - 8).AddMinutes(-1);
                if ((one.Unit == LimitUnit.CalendarDays || IsWorked(day)) && !InPause(one, lastMinute)) left--;
            }
            one.Compute().Due.ShouldBe(day.AddHours(closes - 8));
        });

    private static bool InPause(ClockCase one, DateTime minute) => one.Pauses.Any(pause => pause.From <= minute && minute < pause.To);

    private static bool IsOpen(DateTime local) =>
        IsWorked(local) && local.TimeOfDay.TotalMinutes is >= 510 and < 720 or >= 810 and < 1_050 && IsWorked(local);

    private static bool IsWorked(DateTime local) =>
        Published.TryGetValue(DateOnly.FromDateTime(local), out var worked) ? worked : local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
