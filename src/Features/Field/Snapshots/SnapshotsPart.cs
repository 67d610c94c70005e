using Lindian.Features.Visits.Stays;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field.Snapshots;

/// <summary>What a phone takes along.</summary>
internal static class SnapshotsPart
{
    public static IServiceCollection AddSnapshots(this IServiceCollection services) => services
        .AddScoped<TaskWords>().AddScoped<PeopleToTake>().AddScoped<TaskSurroundings>().AddScoped<TasksToTake>().AddScoped<PremisesToTake>().AddScoped<PlacesToTake>()
        .AddScoped<VisitsToTake>().AddScoped<RulesToTake>().AddScoped<NotesToTake>().AddScoped<SnapshotParts>().AddScoped<ReadSnapshot>();

    public static void MapSnapshots(this IEndpointRouteBuilder field) =>
        field.MapGet("/snapshot", async (string? have, ReadSnapshot read, TimeAnchors anchors, HttpContext context, CancellationToken ct) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var anchor = anchors.Give();
            return TypedResults.Ok(new FieldSnapshot(anchor, await read.Run(have, ct)));
        }).RequireAuthorization(FieldRoles.Using).WithTags("Field").WithName("ReadFieldSnapshot");
}
