using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Lindian.Features.Field;

/// <summary>Tells in the document of the API what the body of each kind of operation holds: the types of the app come from there.</summary>
internal static class FieldBodies
{
    /// <summary>A schema with one property for each kind.</summary>
    public const string Name = "FieldBodies";

    public static async Task Tell(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var bodies = new Dictionary<string, IOpenApiSchema> { [OperationBook.DropKind] = await context.GetOrCreateSchemaAsync(typeof(OperationBook.Dropping), null, ct) };
        foreach (var kind in FieldKind.All.Values) bodies[kind.Name] = await context.GetOrCreateSchemaAsync(kind.Body, null, ct);
        context.Document?.AddComponent(Name, new OpenApiSchema { Type = JsonSchemaType.Object, Required = new HashSet<string>(bodies.Keys), Properties = bodies });
    }
}
