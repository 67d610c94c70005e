using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Lindian.Host;

/// <summary>
/// Names of the types in the document of the API. A use case calls its own simply <c>Request</c>; by that name alone all of them
/// would be told as one and the same.
/// </summary>
public static class ApiSchemas
{
    /// <summary>
    /// Whole numbers and measurements are told as numbers, though text is read as well; a decimal may be told as text, so that it stays
    /// exactly what was typed.
    /// </summary>
    public static Task AsNumbers(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(decimal) || schema.Type is not { } told || !(told.HasFlag(JsonSchemaType.Integer) || told.HasFlag(JsonSchemaType.Number))) return Task.CompletedTask;
        (schema.Type, schema.Pattern) = (told & ~JsonSchemaType.String, null);
        return Task.CompletedTask;
    }

    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? type.Type.DeclaringType?.Name + name : null;
}
