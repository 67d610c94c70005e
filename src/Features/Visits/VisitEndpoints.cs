using Lindian.Domain.Visits;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Codes;
using Lindian.Features.Visits.Stays;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Visits;

/// <summary>Visits as JSON, as a page does them: at the time of their arrival.</summary>
internal static class VisitEndpoints
{
    public sealed record Ending(bool Left = false, SentPosition? Position = null);
    public sealed record Decision(VisitVerdict Verdict, string? Reason);

    /// <param name="Text">What the QR code says.</param>
    /// <param name="Until">UTC.</param>
    public sealed record ScreenCode(string Text, DateTime Until);

    public static void Map(IEndpointRouteBuilder api)
    {
        var visits = api.MapGroup("/visits").WithTags("Visits");
        visits.MapGet("/time", (TimeAnchors anchors) => TypedResults.Ok(anchors.Give())).RequireAuthorization(VisitRoles.Seeing).WithName("ReadTimeAnchor");
        visits.MapGet("", async (string? after, VisitRows rows, CancellationToken ct) => TypedResults.Ok(await rows.Mine(after, ct))).RequireAuthorization(VisitRoles.Visiting).WithName("ListMyVisits");
        visits.MapGet("/unit", async (string? after, VisitRows rows, CancellationToken ct) => TypedResults.Ok(await rows.OfUnit(after, ct))).RequireAuthorization(VisitRoles.Leading).WithName("ListVisitsOfUnit");
        visits.MapGet("/doubtful", async (VisitRows rows, CancellationToken ct) => TypedResults.Ok(await rows.Doubtful(ct))).RequireAuthorization(VisitRoles.Leading).WithName("ListDoubtfulVisits");
        visits.MapGet("/hours", async (DateOnly month, HoursBook hours, CurrentUser user, CancellationToken ct) => TypedResults.Ok(await hours.Of(user.MemberId, month, ct)))
            .RequireAuthorization(VisitRoles.Visiting).WithName("ReadMyHours");
        visits.MapGet("/hours/unit", async (DateOnly month, HoursBook hours, CancellationToken ct) => TypedResults.Ok(await hours.OfUnit(month, ct)))
            .RequireAuthorization(VisitRoles.Leading).WithName("ReadHoursOfUnit");
        visits.MapGet("/{id:guid}", async (Guid id, VisitCase visit, CancellationToken ct) => TypedResults.Ok(await visit.Of(id, ct))).RequireAuthorization(VisitRoles.Seeing).WithName("ReadVisit");
        visits.MapPost("", async (CheckIn.Request sent, CheckIn run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct))).RequireAuthorization(VisitRoles.Visiting).WithName("CheckIn");
        visits.MapPost("/{id:guid}/check-out", async (Guid id, Ending sent, CheckOut run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Left, sent.Position), ct)))
            .RequireAuthorization(VisitRoles.Visiting).WithName("CheckOut");
        visits.MapPost("/{id:guid}/decision", async (Guid id, Decision sent, DecideVisit run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Verdict, sent.Reason), ct)))
            .RequireAuthorization(VisitRoles.Deciding).WithName("DecideVisit");
        var codes = api.MapGroup("/communities/{id:guid}/check-in-code").WithTags("Visits");
        codes.MapGet("", Screen).RequireAuthorization(VisitRoles.Screens).WithName("ReadCheckInCode");
        codes.MapPost("/key", async (Guid id, RenewCode run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id), ct))).RequireAuthorization(VisitRoles.Keys).WithName("RenewCheckInCode");
    }

    private static async Task<IResult> Screen(Guid id, CodeBook book, HttpRequest request, CancellationToken ct)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var code = await book.Screen(await book.Community(id, ct), request, ct) ?? throw new Domain.RuleBroken("visit.no-key");
        return TypedResults.Ok(new ScreenCode(code.Text, code.Until));
    }
}
