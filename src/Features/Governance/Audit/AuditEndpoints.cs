using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Governance.Audit;

/// <summary>Access log and parked deliveries for programs.</summary>
public static class AuditEndpoints
{
    public const string MayAudit = "roles:Administrator,Supervisor";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/access-log", async ([AsParameters] AccessFilter filter, AccessLines log, CancellationToken ct) => TypedResults.Ok(await log.Read(filter, ct)))
            .WithName("ListAccess").WithTags("Governance").RequireAuthorization(MayAudit);

        var parked = api.MapGroup("/deliveries").WithTags("Governance").RequireAuthorization(Policies.Administrator);

        parked.MapGet("", async (AppDb db, CancellationToken ct) => TypedResults.Ok(await ParkedDelivery.List(db, 100, ct))).WithName("ListParkedDeliveries");

        parked.MapPost("", async (SendDeliveryAgain.Request sent, SendDeliveryAgain again, CancellationToken ct) =>
        {
            await again.Run(sent, ct);
            return TypedResults.NoContent();
        }).WithName("SendDeliveryAgain");
    }
}
