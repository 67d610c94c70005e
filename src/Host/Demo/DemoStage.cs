using Lindian.Data.Bulk;
using Lindian.Domain;
using Lindian.Domain.Governance;

namespace Lindian.Host.Demo;

/// <summary>What every part of the demo city is told against: chance, the moved clock, the moment at which the story ends.</summary>
public sealed record DemoStage(DemoDice Dice, MovedClock Clock, DateTime Now, WorkCalendar Calendar)
{
    /// <summary>Runs one part of the story at a time of the past; ids follow that time.</summary>
    public void At(DateTime time, Action part)
    {
        Clock.At = time;
        NewId.From(() => Dice.Id(Clock.At), part);
    }

    /// <summary>The same time if the office is open then, else soon after it opens next.</summary>
    public DateTime Office(DateTime time)
    {
        for (var day = Calendar.DateOf(time); ; day = day.AddDays(1))
        {
            if (!Calendar.IsWorkday(day)) continue;
            foreach (var hours in Calendar.HoursOn(day))
            {
                if (time >= Calendar.At(day, hours.To)) continue;
                var opens = Calendar.At(day, hours.From);
                return time >= opens ? time : opens + Dice.Minutes(2, 70);
            }
        }
    }

    /// <summary>A time at which customers may be called: not at night, not at noon (domain-facts 1.6, quiet hours).</summary>
    public DateTime Daytime(DateTime time)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(time, Calendar.Zone);
        var quietUntil = local.Hour switch { < 8 => local.Date.AddHours(8), 12 or 13 => local.Date.AddHours(14), >= 21 => local.Date.AddHours(32), _ => local };
        return quietUntil == local ? time : TimeZoneInfo.ConvertTimeToUtc(quietUntil, Calendar.Zone) + Dice.Minutes(1, 90);
    }
}
