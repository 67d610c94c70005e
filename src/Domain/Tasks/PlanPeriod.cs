using System.Globalization;
using Lindian.Domain.Governance;

namespace Lindian.Domain.Tasks;

/// <summary>How often a plan comes round.</summary>
public enum PlanCycle { Monthly, Quarterly }

/// <summary>One turn of a plan, in business days, first and last included.</summary>
/// <param name="Key">As in 2026-11 or 2026-Q4.</param>
public sealed record PlanPeriod(string Key, DateOnly First, DateOnly Last)
{
    public static PlanPeriod Of(PlanCycle cycle, DateOnly day)
    {
        var (months, month) = cycle == PlanCycle.Quarterly ? (3, ((day.Month - 1) / 3 * 3) + 1) : (1, day.Month);
        var first = new DateOnly(day.Year, month, 1);
        var key = cycle == PlanCycle.Quarterly ? $"{day.Year}-Q{(month + 2) / 3}" : first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return new(key, first, first.AddMonths(months).AddDays(-1));
    }

    /// <exception cref="BadInput">No period of this cycle is called so.</exception>
    public static PlanPeriod Named(PlanCycle cycle, string key)
    {
        var parts = key.Split("-", 2);
        if (parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100
            && int.TryParse(parts[1].TrimStart('Q'), CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= (cycle == PlanCycle.Quarterly ? 4 : 12)
            && Of(cycle, new DateOnly(year, cycle == PlanCycle.Quarterly ? number * 3 : number, 1)) is var period && period.Key == key)
            return period;
        throw new BadInput("period", "plan.no-such-period", key);
    }

    public PlanPeriod Before(PlanCycle cycle) => Of(cycle, First.AddDays(-1));

    public PlanPeriod After(PlanCycle cycle) => Of(cycle, Last.AddDays(1));

    /// <summary>Its working days by the published calendar: holidays are skipped, days worked in their stead are not.</summary>
    public IReadOnlyList<DateOnly> Workdays(WorkCalendar calendar)
    {
        var days = new List<DateOnly>();
        for (var day = First; day <= Last; day = day.AddDays(1))
            if (calendar.IsWorkday(day)) days.Add(day);
        return days.Count > 0 ? days : [Last];
    }
}
