using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Calendar;

/// <summary>The working calendar for programs: read by every member, imported by administrators in the shapes of <see cref="CalendarFile"/>.</summary>
public static class CalendarEndpoints
{
    public sealed record YearLine(int Year, int Version, string Source, IReadOnlyList<CalendarDay> Days);

    public sealed record Shown(IReadOnlyList<YearLine> Years, IReadOnlyList<DatedHours> Hours);

    public static void Map(IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar").WithTags("Governance");

        calendar.MapGet("", async (AppDb db, CancellationToken ct) => TypedResults.Ok(await Read(db, ct)))
            .WithName("GetCalendar").RequireAuthorization(Policies.Staff);

        calendar.MapPost("/years", async (JsonElement file, ImportCalendar import, CancellationToken ct) =>
            TypedResults.Ok(await import.Run(new(CalendarFile.Read(file.GetRawText(), null)), ct)))
            .WithName("ImportCalendar").RequireAuthorization(Policies.Administrator);

        calendar.MapPost("/hours", async (ChangeHours.Request sent, ChangeHours change, CancellationToken ct) => TypedResults.Ok(await change.Run(sent, ct)))
            .WithName("ChangeHours").RequireAuthorization(Policies.Administrator);
    }

    public static async Task<Shown> Read(AppDb db, CancellationToken ct)
    {
        var years = await db.CalendarYears.AsNoTracking().OrderByDescending(y => y.Year).ToListAsync(ct);
        var hours = await db.WorkingHours.AsNoTracking().SingleOrDefaultAsync(ct) ?? throw new NotFound("hours");
        return new Shown([.. years.Select(y => new YearLine(y.Year, y.Version, y.Source, y.Days))], hours.History);
    }
}
