using Lindian.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Shared.Live;

/// <summary>
/// GET /api/live: server-sent events that say what changed within the user's sight (<c>changed</c>, the kinds of subject, or
/// <c>*</c>), with a <c>beat</c> every twenty seconds. One stream per session: when another tab opens one, the older gets
/// <c>replaced</c> and ends, and its page must not open another. It ends too when the session does (seen at a beat) and when
/// the node stops; the browser then comes back by itself.
/// </summary>
internal static class LiveEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/live", async (CurrentUser user, LiveStreams streams, AppDb db, HttpContext context) =>
        {
            await db.GiveBackConnection();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy must not hold back what is meant for now
            return TypedResults.ServerSentEvents(streams.Open(user.SessionId, user.Sight, context.RequestAborted));
        }).WithName("Live").WithTags("Shared").RequireAuthorization(Policies.Staff);
}
