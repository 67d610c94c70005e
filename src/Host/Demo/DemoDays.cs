using Lindian.Domain.Governance;

namespace Lindian.Host.Demo;

/// <summary>When demands come: more in summer and in the cold, fewer at weekends, many in a typhoon, and more lately than a year ago.</summary>
public static class DemoDays
{
    private static readonly double[] Months = [1.15, 1.0, 0.85, 0.8, 0.9, 1.1, 1.45, 1.5, 1.05, 0.85, 0.95, 1.1];
    private static readonly double[] Hours = [5, 3, 2, 2, 2, 4, 12, 30, 58, 74, 70, 52, 40, 46, 60, 66, 60, 52, 54, 62, 56, 40, 24, 10];

    /// <summary>Two typhoons of the season, by month and day.</summary>
    private static readonly (int Month, int Day)[] Storms = [(7, 26), (9, 14)];

    /// <summary>In order of time, all before now.</summary>
    public static List<DateTime> Draw(int count, int days, DemoStage stage)
    {
        var today = stage.Calendar.DateOf(stage.Now);
        var weights = Enumerable.Range(0, days).Select(ago => Weight(today.AddDays(-ago), ago, stage.Calendar)).ToList();
        var each = count / weights.Sum();
        var (times, owed) = (new List<DateTime>(count), 0.0);
        for (var ago = days - 1; ago >= 0; ago--)
        {
            owed += weights[ago] * each;
            for (; owed >= 1 && times.Count < count; owed--) times.Add(Moment(today.AddDays(-ago), stage));
        }
        times.RemoveAll(t => t >= stage.Now.AddMinutes(-1));
        times.Sort();
        return times;
    }

    private static double Weight(DateOnly day, int ago, WorkCalendar calendar)
    {
        var weight = Months[day.Month - 1] * Math.Max(0.45, 1.25 - 0.4 * ago / 365) * (calendar.IsWorkday(day) ? 1 : 0.8);
        if (ago < 21) weight *= 1.2;
        return Storms.Contains((day.Month, day.Day)) ? weight * 3.5 : weight;
    }

    private static DateTime Moment(DateOnly day, DemoStage stage)
    {
        var (left, hour) = (stage.Dice.Share() * Hours.Sum(), 0);
        while (hour < 23 && left > Hours[hour]) left -= Hours[hour++];
        return stage.Calendar.At(day, new TimeOnly(hour, stage.Dice.Next(60), stage.Dice.Next(60)));
    }
}
