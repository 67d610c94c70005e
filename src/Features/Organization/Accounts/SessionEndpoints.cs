using Lindian.Features.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Organization;

/// <summary>Sign-in for programs and tests; people use the page. GET tells who is signed in and hands out the antiforgery token.</summary>
public static class SessionEndpoints
{
    public sealed record Credentials(string StaffNumber, string Password);

    /// <summary>The password was right; the ticket and a code of the second factor open the session.</summary>
    public sealed record CodeNeeded(string Ticket);

    public sealed record CodeSent(string Ticket, string Code);

    public sealed record Me(string? StaffNumber, string? Name, IReadOnlyCollection<string> Roles, string Antiforgery);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/session", (HttpContext context, CurrentUser user, IAntiforgery antiforgery) => new Me(
            user.IsSignedIn ? user.StaffNumber : null, user.IsSignedIn ? user.Name : null, [.. user.Actor.Roles.Select(r => r.ToString())],
            antiforgery.GetAndStoreTokens(context).RequestToken ?? "")).AllowAnonymous();

        api.MapPost("/session", Begin).AllowAnonymous();
        api.MapPost("/session/code", async (CodeSent sent, SignInWithCode signIn, SignInLimit limit, HttpContext context, CancellationToken ct) =>
        {
            var session = await limit.Guard(context, () => signIn.Handle(new(sent.Ticket, sent.Code, Device(context)), ct));
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

    private static async Task<Results<NoContent, Accepted<CodeNeeded>>> Begin(Credentials sent, SignIn signIn, SignInLimit limit, HalfSignIn half, HttpContext context)
    {
        var passed = await limit.Guard(context, () => signIn.Handle(new(sent.StaffNumber, sent.Password, Device(context)), context.RequestAborted));
        if (passed.Session is null) return TypedResults.Accepted((string?)null, new CodeNeeded(half.Issue(passed.Account)));
        await context.SignInAsync(Sessions.Principal(passed.Session.Id, Scheme));
        return TypedResults.NoContent();
    }

    private static string Device(HttpContext context) => context.Request.Headers.UserAgent.ToString();

    public const string Scheme = "lindian";
}
