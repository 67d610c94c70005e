using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Field.Devices;

/// <summary>Signing on and off with a phone, as JSON.</summary>
internal static class DeviceEndpoints
{
    public sealed record SignOnSent(string StaffNumber, string Password, Guid Installation, string Name);

    public sealed record SignOnCodeSent(string Ticket, string Code, Guid Installation, string Name);

    public static void Map(IEndpointRouteBuilder field)
    {
        var devices = field.MapGroup("/devices").WithTags("Field");
        // what is answered is read by who asked and sets no cookie: there is nothing that a foreign page could win
        devices.MapPost("", Begin).AllowAnonymous().WithMetadata(new WithoutAntiforgery()).WithName("SignOnWithPhone");
        devices.MapPost("/code", (SignOnCodeSent sent, SignOn signOn, SignInLimit limit, HttpContext context, CancellationToken ct) =>
                limit.Guard(context, () => signOn.WithCode(sent.Ticket, sent.Code, new(sent.Installation, sent.Name), ct)))
            .AllowAnonymous().WithMetadata(new WithoutAntiforgery()).WithName("SignOnWithCode");
        devices.MapGet("", async (DeviceList list, CancellationToken ct) => TypedResults.Ok(await list.Mine(ct))).RequireAuthorization(FieldRoles.Using).WithName("ListMyDevices");
        devices.MapGet("/of/{memberId:guid}", async (Guid memberId, DeviceList list, CancellationToken ct) => TypedResults.Ok(await list.Of(memberId, ct)))
            .RequireAuthorization(FieldRoles.Ending).WithName("ListDevicesOfMember");
        devices.MapDelete("/{id:guid}", async (Guid id, RevokeDevice run, CancellationToken ct) =>
        {
            await run.Run(new(id), ct);
            return TypedResults.NoContent();
        }).RequireAuthorization(FieldRoles.Using).WithName("RevokeDevice");
    }

    private static async Task<Results<Ok<SignedOn>, Accepted<SessionEndpoints.CodeNeeded>>> Begin(SignOnSent sent, SignOn signOn, SignInLimit limit, HttpContext context, CancellationToken ct)
    {
        var passed = await limit.Guard(context, () => signOn.WithPassword(sent.StaffNumber, sent.Password, new(sent.Installation, sent.Name), ct));
        return passed.On is { } on ? TypedResults.Ok(on) : TypedResults.Accepted((string?)null, new SessionEndpoints.CodeNeeded(passed.Ticket ?? ""));
    }
}
