using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Lindian.Features.Integration;

/// <summary>The OpenAPI document as a page that a person can read: every route with its fields, without script.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ApiPage([FromKeyedServices("v1")] IOpenApiDocumentProvider documents) : PageModel
{
    public sealed record Operation(string Method, string Path, string Name, IReadOnlyList<Field> Parameters, IReadOnlyList<Field> Body);

    public sealed record Field(string Name, string Type, bool Required);

    public IReadOnlyList<IGrouping<string, Operation>> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var document = await documents.GetOpenApiDocumentAsync(HttpContext.RequestAborted);
        Groups = [.. from path in document.Paths
                     from operation in path.Value.Operations ?? []
                     let tag = operation.Value.Tags?.FirstOrDefault()?.Name ?? ""
                     group Read(path.Key, operation.Key.Method, operation.Value) by tag into tagged
                     orderby tagged.Key
                     select tagged];
    }

    private static Operation Read(string path, string method, OpenApiOperation operation) => new(
        method, path, operation.OperationId ?? "",
        [.. (operation.Parameters ?? []).Select(p => new Field(p.Name ?? "", TypeOf(p.Schema), p.Required))],
        BodyOf(operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema));

    private static IReadOnlyList<Field> BodyOf(IOpenApiSchema? schema) =>
        [.. (schema?.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(p => new Field(p.Key, TypeOf(p.Value), schema?.Required?.Contains(p.Key) ?? false))];

    private static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "",
        { Enum: { Count: > 0 } values } => string.Join(" | ", values),
        { Items: { } items } => TypeOf(items) + "[]",
        _ => (schema.Type?.ToString() ?? "").Replace(", ", "?", StringComparison.Ordinal) + (schema.Format is { } format ? $" ({format})" : ""),
    };
}
