using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Tasks;

/// <summary>The key of one's own calendar as JSON.</summary>
internal static class CalendarEndpoints
{
    /// <param name="Path">Below the address of the site; null for a repeat of a request that was answered.</param>
    public sealed record Address(string? Path);

    public static void Map(IEndpointRouteBuilder api)
    {
        var key = api.MapGroup("/calendar-key").WithTags("Tasks").RequireAuthorization(Policies.Staff);
        key.MapPost("", async (RenewCalendarKey run, CancellationToken ct) => TypedResults.Ok(new Address((await run.Run(new(), ct)).Path))).WithName("RenewCalendarKey");
        key.MapDelete("", async (RevokeCalendarKey run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(), ct))).WithName("RevokeCalendarKey");
    }
}
