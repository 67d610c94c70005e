using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lindian.Features.Integration.Tables;

/// <summary>A mapping as it is written. A property nobody knows is a typing error and is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MappingFile
{
    public required string Target { get; init; }
    public required Dictionary<string, JsonElement> Columns { get; init; }
    public string TimeZone { get; init; } = "Asia/Shanghai";
    public IReadOnlyList<string> DateFormats { get; init; } = [];
    public string? Sheet { get; init; }
    public string? Encoding { get; init; }
    public char? Delimiter { get; init; }
}
