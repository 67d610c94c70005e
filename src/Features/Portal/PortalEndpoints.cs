using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Portal;

/// <summary>The same door for programs: raise and track, anonymous, under the same limits.</summary>
public static class PortalEndpoints
{
    /// <param name="Hotline">To be shown with a warning when <paramref name="Danger"/> is true.</param>
    public sealed record Raised(string Number, string TrackingCode, bool Danger, string Hotline);

    public static void Map(IEndpointRouteBuilder api)
    {
        var demands = api.MapGroup("/portal/demands").WithTags("Portal").AllowAnonymous();
        // no cookie gives rights here: the raiser becomes an unknown customer whoever is signed in, so there is nothing to forge
        demands.MapPost("", Raise).WithName("RaiseAtPortal").WithMetadata(new WithoutAntiforgery());
        demands.MapGet("{code}", Track).WithName("TrackDemand");
    }

    private static async Task<IResult> Raise(RaiseAtPortal.Request request, RaiseAtPortal run, PortalLimits limits, HttpContext visitor, CancellationToken ct)
    {
        limits.CountRaise(visitor);
        visitor.Response.Headers.CacheControl = "no-store";
        var receipt = await run.Run(request, ct);
        return TypedResults.Ok(new Raised(receipt.Number, receipt.TrackingCode, receipt.Danger, PortalRules.Hotline));
    }

    private static async Task<IResult> Track(string code, TrackedDemand tracked, HttpContext visitor, CancellationToken ct)
    {
        visitor.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await tracked.Read(code, visitor, ct));
    }
}
