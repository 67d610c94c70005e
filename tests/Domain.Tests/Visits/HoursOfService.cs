using FsCheck;
using FsCheck.Fluent;
using Lindian.Domain.Visits;

namespace Lindian.Domain.Tests.Visits;

public class HoursOfService
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTime Origin = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Stay[]> Stays = (
        from minute in Gen.Choose(0, 20_000)
        from length in Gen.Choose(-30, 3_000)
        select new Stay(Origin.AddMinutes(minute), Origin.AddMinutes(minute + length))).ArrayOf();

    [Fact]
    public void Are_the_minutes_in_which_somebody_was_there_each_counted_once() => Hold(stays =>
    {
        var minutes = stays.SelectMany(s => Enumerable.Range(0, Math.Max(0, (int)(s.To - s.From).TotalMinutes)).Select(m => s.From.AddMinutes(m))).Distinct().Count();
        return ServiceHours.Total(stays) == TimeSpan.FromMinutes(minutes);
    });

    [Fact]
    public void Are_the_same_in_any_order_and_twice_as_often() =>
        Hold(stays => ServiceHours.Total(stays) == ServiceHours.Total(stays.Reverse()) && ServiceHours.Total(stays) == ServiceHours.Total(stays.Concat(stays)));

    [Fact]
    public void Of_the_days_add_up_to_the_whole_and_no_day_has_more_than_a_day() => Hold(stays =>
    {
        var days = ServiceHours.ByDay(stays, Shanghai);
        return days.Values.Aggregate(TimeSpan.Zero, (a, b) => a + b) == ServiceHours.Total(stays) && days.Values.All(d => d > TimeSpan.Zero && d <= TimeSpan.FromDays(1));
    });

    [Fact]
    public void Never_shrink_by_another_stay_and_grow_by_its_length_at_most() => Hold(stays =>
    {
        if (stays.Length == 0) return true;
        var (before, after) = (ServiceHours.Total(stays[1..]), ServiceHours.Total(stays));
        return after >= before && after <= before + stays[0].Length;
    });

    [Fact]
    public void Within_a_time_and_after_it_add_up() => Hold(stays =>
    {
        var cut = Origin.AddMinutes(9_999);
        return ServiceHours.Total(ServiceHours.Within(stays, DateTime.MinValue, cut)) + ServiceHours.Total(ServiceHours.Within(stays, cut, DateTime.MaxValue)) == ServiceHours.Total(stays);
    });

    [Fact]
    public void Past_midnight_belong_to_two_days()
    {
        var days = ServiceHours.ByDay([new Stay(At("2026-11-20 23:30"), At("2026-11-21 01:00")), new Stay(At("2026-11-20 23:45"), At("2026-11-21 00:15"))], Shanghai);
        days.ShouldBe(new Dictionary<DateOnly, TimeSpan> { [new(2026, 11, 20)] = TimeSpan.FromMinutes(30), [new(2026, 11, 21)] = TimeSpan.FromMinutes(60) });
    }

    [Fact]
    public void By_two_phones_at_once_count_once() =>
        ServiceHours.Total([new(At("2026-11-20 09:00"), At("2026-11-20 11:00")), new(At("2026-11-20 10:00"), At("2026-11-20 12:00")), new(At("2026-11-20 09:30"), At("2026-11-20 10:30"))])
            .ShouldBe(TimeSpan.FromHours(3));

    private static DateTime At(string local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), Shanghai);

    private static void Hold(Func<Stay[], bool> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(Stays), law));
}
