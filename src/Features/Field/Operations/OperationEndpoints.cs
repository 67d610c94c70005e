using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field;

/// <summary>What phones did, as they send it.</summary>
internal static class OperationEndpoints
{
    public static IServiceCollection AddOperations(this IServiceCollection services) =>
        services.AddScoped<TakeOperations>().AddScoped<TakeOperation>().AddScoped<OperationBook>().AddScoped<TheirStates>();

    public static void MapOperations(this RouteGroupBuilder field) =>
        field.MapPost("/operations", async (TakeOperations.Request sent, TakeOperations take, CancellationToken ct) => TypedResults.Ok(await take.Run(sent, ct)))
            .RequireAuthorization(FieldRoles.Using).WithTags("Field").WithName("TakeFieldOperations").AddOpenApiOperationTransformer(FieldBodies.Tell);
}
