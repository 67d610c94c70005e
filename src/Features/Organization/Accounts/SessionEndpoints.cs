using Lindian.Features.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Organization;

/// <summary>Sign-in for programs and tests; people use the page. GET tells who is signed in and hands out the antiforgery token.</summary>
public static class SessionEndpoints
{
    public sealed record Credentials(string StaffNumber, string Password);

    public sealed record Me(string? StaffNumber, string? Name, IReadOnlyCollection<string> Roles, string Antiforgery);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/session", (HttpContext context, CurrentUser user, IAntiforgery antiforgery) => new Me(
            user.IsSignedIn ? user.StaffNumber : null, user.IsSignedIn ? user.Name : null, [.. user.Actor.Roles.Select(r => r.ToString())],
            antiforgery.GetAndStoreTokens(context).RequestToken ?? "")).AllowAnonymous();

        api.MapPost("/session", async (Credentials sent, SignIn signIn, HttpContext context, CancellationToken ct) =>
        {
            var session = await signIn.Handle(new(sent.StaffNumber, sent.Password, context.Request.Headers.UserAgent.ToString()), ct);
            await context.SignInAsync(Sessions.Principal(session.Id, Scheme));
            return TypedResults.NoContent();
        }).AllowAnonymous();

        api.MapDelete("/session", async (Sessions sessions, CurrentUser user, HttpContext context, CancellationToken ct) =>
        {
            await sessions.End(user.SessionId, ct);
            await context.SignOutAsync();
            return TypedResults.NoContent();
        }).RequireAuthorization(Policies.Staff);
    }

    public const string Scheme = "lindian";
}
