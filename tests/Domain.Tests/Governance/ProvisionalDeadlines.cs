using Lindian.Domain.Governance;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class ProvisionalDeadlines
{
    private static readonly WorkCalendar With2027 = new(Shanghai, [DatedHours.Default],
        [.. Days, new(Date("2026-12-26"), true, null, Paper), new(Date("2027-01-01"), false, "元旦", Paper)], [2025, 2026, 2027], 2);

    [Theory]
    [InlineData("2026-12-18", LimitUnit.WorkingDays, 5, "2026-12-25 24:00", false)] // the last day that no paper to come can change
    [InlineData("2026-12-18", LimitUnit.WorkingDays, 6, "2026-12-28 24:00", true)]
    [InlineData("2026-12-25", LimitUnit.WorkingDays, 5, "2027-01-01 24:00", true)] // weekdays count meanwhile
    [InlineData("2026-12-25", LimitUnit.WorkingHours, 4, "2026-12-25 15:00", false)]
    [InlineData("2026-12-25", LimitUnit.WorkingHours, 8, "2026-12-28 10:00", true)]
    [InlineData("2026-12-31", LimitUnit.Hours, 48, "2027-01-02 09:30", false)]
    [InlineData("2024-12-30", LimitUnit.WorkingDays, 3, "2025-01-03 24:00", true)] // a year before the data is not known either
    [InlineData("2024-12-31", LimitUnit.WorkingDays, 1, "2025-01-02 24:00", false)] // the day of the event does not matter
    public void Say_so_when_they_rest_on_days_not_published_yet(string day, LimitUnit unit, int amount, string due, bool provisional)
    {
        var deadline = Compute($"{day} 09:30", Limit(amount, unit));

        deadline.Due.ShouldBe(At(due));
        deadline.Provisional.ShouldBe(provisional);
    }

    [Fact]
    public void Become_firm_when_the_paper_is_imported()
    {
        var facts = new ClockFacts(At("2026-12-25 09:30"), [], Limit(5, LimitUnit.WorkingDays), AreaClass.Urban);

        var firm = Clock.Compute(facts, With2027);

        firm.Due.ShouldBe(At("2026-12-31 24:00"), "the new paper made the 26th a working day");
        firm.Provisional.ShouldBeFalse();
        With2027.Knows(Date("2027-12-26")).ShouldBeFalse();
    }
}
