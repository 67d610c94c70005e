using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Customers;

/// <summary>Premises and transformer areas as JSON.</summary>
internal static class PremisesEndpoints
{
    public sealed record Revision(
        Guid CommunityId, string? Building, string? Room = null, string? AccountNumber = null, string? MeterNumber = null, Guid? TransformerAreaId = null);

    public sealed record Resident(Guid? CustomerId = null);
    public sealed record AreaRevision(string? Name, string? Feeder = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var premises = api.MapGroup("/premises").WithTags("Premises");
        premises.MapGet("/{id:guid}", async (Guid id, ReadPremises run, CancellationToken ct) => TypedResults.Ok(await run.Run(id, ct)))
            .RequireAuthorization(CustomerRoles.Viewing).WithName("ReadPremises");
        premises.MapGet("/{id:guid}/timeline", async (Guid id, PremisesTimeline run, CancellationToken ct) => TypedResults.Ok(await run.OfPremises(id, ct)))
            .RequireAuthorization(CustomerRoles.Viewing).WithName("ReadPremisesTimeline");
        premises.MapPost("", async (OpenPremises.Request sent, OpenPremises run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(CustomerRoles.Keeping).WithName("OpenPremises");
        premises.MapPut("/{id:guid}", async (Guid id, Revision sent, RevisePremises run, CancellationToken ct) => TypedResults.Ok(await run.Run(
                new(id, sent.CommunityId, sent.Building, sent.Room, sent.AccountNumber, sent.MeterNumber, sent.TransformerAreaId), ct)))
            .RequireAuthorization(CustomerRoles.Keeping).WithName("RevisePremises");
        premises.MapPut("/{id:guid}/customer", async (Guid id, Resident sent, MovePremises run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.CustomerId), ct)))
            .RequireAuthorization(CustomerRoles.Keeping).WithName("MovePremises");
        MapAreas(api.MapGroup("/transformer-areas").WithTags("Premises"));
    }

    private static void MapAreas(RouteGroupBuilder areas)
    {
        areas.MapGet("", async (Guid? community, string? after, ListTransformerAreas run, CancellationToken ct) => TypedResults.Ok(await run.Run(community, after, ct)))
            .RequireAuthorization(CustomerRoles.Viewing).WithName("ListTransformerAreas");
        areas.MapPost("", async (OpenTransformerArea.Request sent, OpenTransformerArea run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(CustomerRoles.Network).WithName("OpenTransformerArea");
        areas.MapPut("/{id:guid}", async (Guid id, AreaRevision sent, ReviseTransformerArea run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Name, sent.Feeder), ct)))
            .RequireAuthorization(CustomerRoles.Network).WithName("ReviseTransformerArea");
    }
}
