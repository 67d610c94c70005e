using System.Globalization;

namespace Lindian.Features.Shared.Layout;

/// <summary>UTC as the people of the house read it: Asia/Shanghai, year first, in both languages.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static string Minute(DateTime utc) => Of(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTime utc) => Of(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What somebody typed as local time.</summary>
    public static DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local));

    /// <summary>Now in local time, for what a form proposes.</summary>
    public static DateTime Local(DateTime utc) => Of(utc);

    private static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
