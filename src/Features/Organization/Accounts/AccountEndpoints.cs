using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Organization;

/// <summary>One's own account: password and sessions, and the way out of the pages.</summary>
public static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/account").WithTags("Organization").RequireAuthorization(Policies.Staff);
        own.MapGet("/sessions", (MySessions mine, CancellationToken ct) => mine.List(ct)).WithName("ListMySessions");
        own.MapDelete("/sessions/{id:guid}", (Guid id, EndSession use, CancellationToken ct) => use.Run(new(id), ct)).WithName("EndMySession");
        own.MapDelete("/sessions", (EndSession use, CancellationToken ct) => use.Run(new(null), ct)).WithName("EndMyOtherSessions");
        own.MapPut("/password", async (ChangePassword.Request sent, ChangePassword use, CancellationToken ct) =>
        {
            await use.Run(sent, ct);
            return TypedResults.NoContent();
        }).WithName("ChangePassword");

        app.MapPost("/sign-out", async (Sessions sessions, CurrentUser user, HttpContext context, CancellationToken ct) =>
        {
            await sessions.End(user.SessionId, ct);
            await context.SignOutAsync();
            return TypedResults.Redirect("/sign-in");
        }).RequireAuthorization(Policies.Staff).ExcludeFromDescription();
    }
}
