using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Lindian.Host;

/// <summary>
/// Names of the types in the document of the API. A use case calls its own simply <c>Request</c>; by that name alone all of them
/// would be told as one and the same.
/// </summary>
public static class ApiSchemas
{
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? type.Type.DeclaringType?.Name + name : null;
}
