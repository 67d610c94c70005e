using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Organization;

/// <summary>Signing in with a passkey, one's own passkeys, and the administrator's way to take lost ones away.</summary>
public static class PasskeyEndpoints
{
    public sealed record Answered(string Ticket, string Credential);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/session/passkey", (SignInWithPasskey use, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return use.Ask(context);
        }).WithTags("Organization").AllowAnonymous().WithName("AskForPasskey");
        api.MapPost("/session/passkey", async (Answered sent, SignInWithPasskey use, SignInLimit limit, HttpContext context, CancellationToken ct) =>
        {
            var session = await limit.Guard(context, () => use.Handle(new(sent.Ticket, sent.Credential, context.Request.Headers.UserAgent.ToString()), context, ct));
            await context.SignInAsync(Sessions.Principal(session.Id, SessionEndpoints.Scheme));
            return TypedResults.NoContent();
        }).WithTags("Organization").AllowAnonymous().WithName("SignInWithPasskey");
        MapOwn(api.MapGroup("/account/passkeys").WithTags("Organization").RequireAuthorization(Policies.Staff));
        api.MapPost("/members/{id:guid}/passkey-removal", (Guid id, TakePasskeys.Terms sent, TakePasskeys use, CancellationToken ct) => use.Run(new(id, sent), ct))
            .WithTags("Organization").RequireAuthorization(Policies.Administrator).WithName("TakePasskeys");
    }

    private static void MapOwn(RouteGroupBuilder own)
    {
        own.MapGet("", (MyPasskeys mine, CancellationToken ct) => mine.List(ct)).WithName("ListMyPasskeys");
        own.MapPost("/options", (BeginPasskey.Request sent, BeginPasskey use, HttpContext context, CancellationToken ct) => use.Run(sent, context, ct)).WithName("BeginPasskey");
        own.MapPost("", async (AddPasskey.Request sent, AddPasskey use, HttpContext context, CancellationToken ct) =>
        {
            await use.Run(sent, context, ct);
            return TypedResults.NoContent();
        }).WithName("AddPasskey");
        own.MapPost("/{id:guid}/removal", async (Guid id, RemovePasskey.Terms sent, RemovePasskey use, CancellationToken ct) =>
        {
            await use.Run(new(id, sent), ct);
            return TypedResults.NoContent();
        }).WithName("RemovePasskey");
    }
}
