using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Outages;

/// <summary>Outages as JSON.</summary>
internal static class OutageEndpoints
{
    public sealed record Estimate(DateTimeOffset Until);
    public sealed record Restoration(DateTimeOffset? At = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var outages = api.MapGroup("/outages").WithTags("Outages");
        outages.MapGet("", async (bool? past, OutageList list, CancellationToken ct) => TypedResults.Ok(await list.Read(past == true, ct)))
            .RequireAuthorization(Policies.Staff).WithName("ListOutages");
        outages.MapGet("/{id:guid}", async (Guid id, OutageList list, CancellationToken ct) => TypedResults.Ok(await list.One(id, ct)))
            .RequireAuthorization(Policies.Staff).WithName("ReadOutage");
        outages.MapPost("", async (AnnounceOutage.Request sent, AnnounceOutage run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(OutagesFeature.Announcing).WithName("AnnounceOutage");
        outages.MapPut("/{id:guid}/estimate", async (Guid id, Estimate sent, EstimateOutage run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Until), ct)))
            .RequireAuthorization(OutagesFeature.Announcing).WithName("EstimateOutage");
        outages.MapPost("/{id:guid}/restoration", async (Guid id, Restoration sent, RestoreOutage run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.At), ct)))
            .RequireAuthorization(OutagesFeature.Announcing).WithName("RestoreOutage");
        outages.MapPost("/{id:guid}/cancellation", async (Guid id, CancelOutage run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id), ct)))
            .RequireAuthorization(OutagesFeature.Announcing).WithName("CancelOutage");
    }
}
