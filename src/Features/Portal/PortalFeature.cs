using Lindian.Features.Demands;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lindian.Features.Portal;

/// <summary>
/// 公众端 (P): raise a demand and track it by code, the community's own page, the opinion box, what the supplier discloses; without
/// an account and without script. Calls the published use cases of Demands and reads nothing of others but what they publish.
/// </summary>
public static class PortalFeature
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.TryAddSingleton(new PortalRules());
        services.AddSingleton(new DefaultRulebook(CommunityBook.Name, "Portal.Defaults.community-page.json", PortalBooks.CheckCommunity))
            .AddSingleton(new DefaultRulebook(DisclosureBook.Name, "Portal.Defaults.disclosure.json", PortalBooks.CheckDisclosure));
        services.AddScoped<CommunityFace>().AddScoped<PublishNotice>().AddScoped<WithdrawNotice>().AddScoped<PublishAnswer>().AddScoped<WithdrawAnswer>();
        services.AddSingleton(new MenuItem("menu.notices", "/manage/notices", "notebook", PortalRoles.Notices, 60))
            .AddSingleton(new MenuItem("menu.opinions", "/manage/opinions", "message", PortalRoles.Answers, 61));
        return services.AddPublicPages().AddSingleton<PortalLimits>().AddScoped<TrackedDemand>().AddScoped<RaiseAtPortal>().AddScoped<CommunityChoice>().AddScoped<KeptPhotos>();
    }

    public static void MapPortal(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapGet("/track/{code}/photos/{photo:guid}", Photo).AllowAnonymous().ExcludeFromDescription();
        // a dead link is the end of the way, not a door to sign in at
        app.MapFallback("{*path}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
        PortalEndpoints.Map(api);
    }

    private static async Task<IResult> Photo(string code, Guid photo, TrackedDemand tracked, DemandPhotos photos, HttpContext visitor, CancellationToken ct) =>
        await photos.Send(await tracked.Open(code, visitor, ct), photo, visitor, ct);
}
