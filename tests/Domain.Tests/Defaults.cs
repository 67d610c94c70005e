using System.Text.Json;

namespace Lindian.Domain.Tests;

/// <summary>Reads the default files of the product from the checkout.</summary>
internal static class Defaults
{
    public const string DemandFiles = "src/Features/Demands/Defaults/";
    public const string GovernanceFiles = "src/Features/Governance/Defaults/";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static JsonElement Read(string file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Lindian.slnx"))) root = root.Parent!;
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root.FullName, file))).RootElement;
    }

    public static JsonElement[] Rows(JsonElement array) => [.. array.EnumerateArray()];

    /// <summary>The text of that name, or nothing.</summary>
    public static string Of(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && HasText(node, name) ? node.GetProperty(name).GetString()! : "";

    public static bool HasText(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;

    public static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(one => one.GetString()!);
}
