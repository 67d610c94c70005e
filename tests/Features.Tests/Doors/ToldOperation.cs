using System.Text.Json;

namespace Lindian.Features.Tests.Doors;

/// <summary>One operation as the document of the API tells it to a program that knows nothing else.</summary>
public sealed record ToldOperation(string Method, string Path, IReadOnlyList<string> QueryNames, string? ContentType, JsonElement Body)
{
    private static readonly string[] Verbs = ["get", "post", "put", "delete", "patch"];

    public static IReadOnlyList<ToldOperation> All(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from verb in path.Value.EnumerateObject().Where(v => Verbs.Contains(v.Name))
           select Read(verb.Name.ToUpperInvariant(), path.Name, verb.Value),
    ];

    private static ToldOperation Read(string method, string path, JsonElement told)
    {
        var parameters = told.TryGetProperty("parameters", out var given) ? given.EnumerateArray().ToList() : [];
        var query = parameters.Where(p => p.GetProperty("in").GetString() == "query").Select(p => p.GetProperty("name").GetString() ?? "").ToList();
        if (!told.TryGetProperty("requestBody", out var body)) return new(method, path, query, null, default);
        var content = body.GetProperty("content").EnumerateObject().First();
        return new(method, path, query, content.Name, content.Value.GetProperty("schema"));
    }
}
