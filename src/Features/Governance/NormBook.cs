using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance;

/// <summary>The norms and the working calendar as every deadline needs them. Published: other areas read them only here.</summary>
public sealed class NormBook(IReadOnlyCollection<WorkNorm> norms, WorkCalendar calendar)
{
    private readonly Dictionary<string, WorkNorm> byCode = norms.ToDictionary(n => n.Code);

    public WorkCalendar Calendar { get; } = calendar;
    public IReadOnlyCollection<WorkNorm> Norms => byCode.Values;

    public WorkNorm Norm(string code) => byCode.GetValueOrDefault(code) ?? throw new RuleBroken("norm.unknown", code);

    /// <summary>The norm that somebody asks to see.</summary>
    public WorkNorm Find(string code) => byCode.GetValueOrDefault(code) ?? throw new NotFound("norm");

    /// <summary>The version under which something was decided.</summary>
    public NormVersion Version(string code, int version) => Norm(code).VersionNumbered(version);

    public static async Task<NormBook> Read(AppDb db, CancellationToken ct)
    {
        var norms = await db.Norms.AsNoTracking().ToListAsync(ct);
        var years = await db.CalendarYears.AsNoTracking().ToListAsync(ct);
        var hours = await db.WorkingHours.AsNoTracking().SingleOrDefaultAsync(ct) ?? WorkingHours.Default();
        return new NormBook(norms, WorkCalendar.From(BusinessTime.Zone, hours, years));
    }
}

/// <summary>The time zone of the supplier's business day.</summary>
public static class BusinessTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>A time as somebody wrote it into a form.</summary>
    public static DateTime ToUtc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);

    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>UTC of the first moment of a business day.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);
}
