using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lindian.Domain.Organization;
using Lindian.Features.Tests.Shared;

namespace Lindian.Features.Tests.Field;

/// <summary>
/// The types of the field app are generated from what the API says of itself; <c>core/api.json</c> is that part of the document which
/// the app speaks. With <c>LINDIAN_WRITE_TYPES=1</c> it is written anew instead of compared.
/// </summary>
public sealed class TypesOfTheApp
{
    private const string Command =
        "The API of the field app changed. Write its types anew: LINDIAN_WRITE_TYPES=1 dotnet test tests/Features.Tests --filter TypesOfTheApp && npm --prefix src/Web run types";

    private static readonly string Told = Path.Combine(SourceTree.Root, "src", "Web", "field", "core", "api.json");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Come_from_the_document_of_the_api()
    {
        var town = await Town.Shared(Lindian.Data.Provider.Sqlite);
        var person = await Person.Join(town, "reader", town.CompanyId);
        await person.IsGiven(Role.Manager, town.CompanyId);
        await person.SignsIn();
        var now = PartForTheApp((await person.Gets("/openapi/v1.json")).Body);
        if (Environment.GetEnvironmentVariable("LINDIAN_WRITE_TYPES") == "1") await File.WriteAllTextAsync(Told, now);
        (await File.ReadAllTextAsync(Told) == now).ShouldBeTrue(Command);
    }

    /// <summary>The paths below /api/field with the schemas that they need, and the bodies of operations.</summary>
    private static string PartForTheApp(string document)
    {
        var whole = JsonNode.Parse(document)!;
        var paths = whole["paths"]!.AsObject().Where(p => p.Key.StartsWith("/api/field/", StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        paths.Count.ShouldBeGreaterThan(5); // the guard finds what it looks for
        var (schemas, used) = (whole["components"]!["schemas"]!.AsObject(), new SortedSet<string>(StringComparer.Ordinal));
        Use("FieldBodies");
        foreach (var path in paths) Follow(path.Value);
        return new JsonObject
        {
            ["openapi"] = whole["openapi"]!.DeepClone(),
            ["info"] = new JsonObject { ["title"] = "Lindian, field app", ["version"] = "1" },
            ["paths"] = new JsonObject(paths.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject(used.Select(name => KeyValuePair.Create(name, schemas[name]?.DeepClone()))) },
        }.ToJsonString(Readable) + "\n";

        void Use(string name)
        {
            if (used.Add(name)) Follow(schemas[name]);
        }

        void Follow(JsonNode? node)
        {
            if (node is JsonObject told && told["$ref"]?.GetValue<string>() is { } reference) Use(reference.Split('/')[^1]);
            foreach (var child in node is JsonObject all ? all.Select(p => p.Value) : node as IEnumerable<JsonNode?> ?? []) Follow(child);
        }
    }
}
