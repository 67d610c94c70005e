using System.Globalization;

namespace Lindian.Features.Shared.Layout;

/// <summary>UTC as the people of the house read it: Asia/Shanghai, year first, in both languages.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static string Minute(DateTime utc) => Of(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTime utc) => Of(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The end of a limit: midnight is the end of the day before and is said so, as 24:00 (ISO 8601).</summary>
    public static string Limit(DateTime utc) => Of(utc) is { TimeOfDay.Ticks: 0 } midnight
        ? midnight.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 24:00"
        : Minute(utc);

    /// <summary>What somebody typed as local time.</summary>
    public static DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local));

    /// <summary>Now in local time, for what a form proposes.</summary>
    public static DateTime Local(DateTime utc) => Of(utc);

    private static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
