using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field;

/// <summary>What phones did, as they send it.</summary>
internal static class OperationEndpoints
{
    private const int LargestRequest = 2 * 1024 * 1024;

    public static IServiceCollection AddOperations(this IServiceCollection services) =>
        services.AddScoped<TakeOperations>().AddScoped<OperationBatch>().AddScoped<TakeOperation>().AddScoped<OperationBook>().AddScoped<TheirStates>();

    public static void MapOperations(this RouteGroupBuilder field) =>
        field.MapPost("/operations", async (TakeOperations.Request sent, TakeOperations take, CancellationToken ct) => TypedResults.Ok(await take.Run(sent, ct)))
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest)).RequireAuthorization(FieldRoles.Using)
            .WithTags("Field").WithName("TakeFieldOperations").AddOpenApiOperationTransformer(FieldBodies.Tell);
}
