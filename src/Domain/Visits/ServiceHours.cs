namespace Lindian.Domain.Visits;

/// <summary>A time from a moment to another, UTC; the end does not belong to it.</summary>
public readonly record struct Stay(DateTime From, DateTime To)
{
    public TimeSpan Length => To > From ? To - From : TimeSpan.Zero;
}

/// <summary>
/// Service hours (domain-facts 0.8): the time in which somebody was on a visit. A union of stays, so that two phones or two visits
/// at once count once; split at midnight of the business day, so that the days add up to the whole.
/// </summary>
public static class ServiceHours
{
    /// <summary>The same time without overlaps, in order. What touches is one.</summary>
    public static IReadOnlyList<Stay> Union(IEnumerable<Stay> stays)
    {
        var joined = new List<Stay>();
        foreach (var stay in stays.Where(s => s.To > s.From).OrderBy(s => s.From))
        {
            if (joined.Count > 0 && stay.From <= joined[^1].To) joined[^1] = joined[^1] with { To = stay.To > joined[^1].To ? stay.To : joined[^1].To };
            else joined.Add(stay);
        }
        return joined;
    }

    public static TimeSpan Total(IEnumerable<Stay> stays) => Union(stays).Aggregate(TimeSpan.Zero, (sum, stay) => sum + stay.Length);

    /// <summary>By business day of the zone.</summary>
    public static SortedDictionary<DateOnly, TimeSpan> ByDay(IEnumerable<Stay> stays, TimeZoneInfo zone)
    {
        var days = new SortedDictionary<DateOnly, TimeSpan>();
        foreach (var part in Union(stays).SelectMany(stay => Split(stay, zone)))
        {
            var day = DayOf(part.From, zone);
            days[day] = days.GetValueOrDefault(day) + part.Length;
        }
        return days;
    }

    /// <summary>What of it lies between two moments.</summary>
    public static IEnumerable<Stay> Within(IEnumerable<Stay> stays, DateTime from, DateTime to) =>
        stays.Select(s => new Stay(s.From < from ? from : s.From, s.To > to ? to : s.To)).Where(s => s.To > s.From);

    private static IEnumerable<Stay> Split(Stay stay, TimeZoneInfo zone)
    {
        for (var from = stay.From; from < stay.To;)
        {
            var midnight = TimeZoneInfo.ConvertTimeToUtc(DayOf(from, zone).AddDays(1).ToDateTime(TimeOnly.MinValue), zone);
            var to = midnight < stay.To ? midnight : stay.To;
            yield return new Stay(from, to);
            from = to;
        }
    }

    private static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
}
