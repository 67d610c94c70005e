using Lindian.Features.Demands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lindian.Features.Portal;

/// <summary>
/// 公众端, the first door (P-2, P-7): raise a demand and track it by code, without an account and without script. Calls the
/// published use cases of Demands and reads nothing of others but what they publish.
/// </summary>
public static class PortalFeature
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.TryAddSingleton(new PortalRules());
        return services.AddSingleton<PortalLimits>().AddScoped<TrackedDemand>().AddScoped<RaiseAtPortal>().AddScoped<CommunityChoice>();
    }

    public static void MapPortal(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        // the address on the posters; it will lead to the page of the community once there is one
        app.MapGet("/c/{code}", (string code) => TypedResults.Redirect("/raise?community=" + Uri.EscapeDataString(code))).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/track/{code}/photos/{photo:guid}", Photo).AllowAnonymous().ExcludeFromDescription();
        // a dead link is the end of the way, not a door to sign in at
        app.MapFallback("{*path}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
        PortalEndpoints.Map(api);
    }

    private static async Task<IResult> Photo(string code, Guid photo, TrackedDemand tracked, DemandPhotos photos, HttpContext visitor, CancellationToken ct) =>
        await photos.Send(await tracked.Open(code, visitor, ct), photo, visitor, ct);
}
