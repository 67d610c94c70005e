using Lindian.Domain.Governance;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class ReadingAClock
{
    private static readonly Deadline FourHours = Compute("2026-03-02 10:00", Limit(4, LimitUnit.WorkingHours));
    private static readonly Deadline TwoDays = Compute("2026-03-05 10:00", Limit(2, LimitUnit.WorkingDays));

    [Theory]
    [InlineData("2026-03-02 09:00", 0, 240, 0, true)] // before it began
    [InlineData("2026-03-02 11:30", 90, 150, 0, false)]
    [InlineData("2026-03-02 13:00", 120, 120, 0, true)] // lunch
    [InlineData("2026-03-02 15:30", 240, 0, 0, true)] // used up, and not late yet
    [InlineData("2026-03-02 18:00", 240, 0, 150, false)]
    public void Tells_what_is_used_left_and_late(string now, int used, int left, int late, bool standsStill)
    {
        var reading = Clock.Read(FourHours, At(now));

        (reading.Used.TotalMinutes, reading.Left.TotalMinutes, reading.Late.TotalMinutes).ShouldBe((used, left, late));
        reading.StandsStill.ShouldBe(standsStill);
        reading.DaysLeft.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-03-05 12:00", 2)]
    [InlineData("2026-03-06 12:00", 2)] // today is still to be used
    [InlineData("2026-03-07 12:00", 1)]
    [InlineData("2026-03-09 12:00", 1)]
    [InlineData("2026-03-10 12:00", 0)]
    public void Counts_the_days_left(string now, int days) => Clock.Read(TwoDays, At(now)).DaysLeft.ShouldBe(days);

    [Fact]
    public void Shows_a_held_clock_as_it_stood_when_the_pause_began()
    {
        var held = Compute("2026-03-02 09:00", Limit(60, LimitUnit.Minutes), Stop("2026-03-02 09:20", null));

        var reading = Clock.Read(held, At("2026-03-09 09:00"));

        reading.Used.ShouldBe(TimeSpan.FromMinutes(20));
        reading.Left.ShouldBe(TimeSpan.FromMinutes(40));
        reading.Late.ShouldBe(TimeSpan.Zero);
        reading.StandsStill.ShouldBeTrue();
        Clock.Read(held, At("2026-03-02 09:10")).StandsStill.ShouldBeFalse("it ran until then");
    }
}
