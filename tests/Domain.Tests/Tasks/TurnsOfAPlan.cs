using Lindian.Domain.Tasks;

namespace Lindian.Domain.Tests.Tasks;

public sealed class TurnsOfAPlan
{
    [Fact]
    public void Follow_each_other_without_a_gap()
    {
        foreach (var cycle in Enum.GetValues<PlanCycle>())
        {
            var period = PlanPeriod.Of(cycle, new DateOnly(2023, 11, 30));
            for (var i = 0; i < 60; i++)
            {
                var next = period.After(cycle);
                next.First.ShouldBe(period.Last.AddDays(1));
                next.Before(cycle).ShouldBe(period);
                PlanPeriod.Named(cycle, next.Key).ShouldBe(next);
                period = next;
            }
        }
    }

    [Theory]
    [InlineData(PlanCycle.Monthly, "2026-02", "2026-02-01", "2026-02-28")]
    [InlineData(PlanCycle.Quarterly, "2026-Q4", "2026-10-01", "2026-12-31")]
    public void Have_a_name_and_two_ends(PlanCycle cycle, string key, string first, string last)
    {
        var period = PlanPeriod.Named(cycle, key);
        (period.First.ToString("yyyy-MM-dd"), period.Last.ToString("yyyy-MM-dd")).ShouldBe((first, last));
    }

    [Theory]
    [InlineData(PlanCycle.Monthly, "2026-13")]
    [InlineData(PlanCycle.Monthly, "2026-Q1")]
    [InlineData(PlanCycle.Quarterly, "2026-Q5")]
    [InlineData(PlanCycle.Quarterly, "2026-1")]
    [InlineData(PlanCycle.Monthly, "nonsense")]
    public void Are_refused_by_another_name(PlanCycle cycle, string key) => Should.Throw<BadInput>(() => PlanPeriod.Named(cycle, key)).Code.ShouldBe("plan.no-such-period");
}
