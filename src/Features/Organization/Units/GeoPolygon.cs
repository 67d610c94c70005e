using System.Text.Json;

namespace Lindian.Features.Organization;

/// <summary>Checks a boundary as somebody entered it: a GeoJSON polygon or polygons (RFC 7946), WGS-84 degrees, longitude first.</summary>
internal static class GeoPolygon
{
    private const int FewestCorners = 3;

    public static bool IsOne(string geoJson)
    {
        try
        {
            using var json = JsonDocument.Parse(geoJson);
            return TypeOf(json.RootElement) is "Polygon" or "MultiPolygon";
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether every ring encloses something and every corner lies on earth.</summary>
    public static bool HasPlaces(string geoJson)
    {
        using var json = JsonDocument.Parse(geoJson);
        if (!json.RootElement.TryGetProperty("coordinates", out var coordinates)) return false;
        return TypeOf(json.RootElement) == "Polygon" ? IsPolygon(coordinates) : Are(coordinates, 1, IsPolygon);
    }

    private static string TypeOf(JsonElement shape) =>
        shape.ValueKind == JsonValueKind.Object && shape.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() ?? "" : "";

    private static bool IsPolygon(JsonElement rings) => Are(rings, 1, IsRing);

    // the last corner repeats the first, where the program that drew it keeps to the standard
    private static bool IsRing(JsonElement ring) =>
        Are(ring, FewestCorners, IsCorner) && ring.EnumerateArray().Select(c => (c[0].GetDouble(), c[1].GetDouble())).Distinct().Count() >= FewestCorners;

    private static bool IsCorner(JsonElement corner) => Are(corner, 2, n => n.ValueKind == JsonValueKind.Number) && Within(corner[0], 180) && Within(corner[1], 90);

    private static bool Within(JsonElement degrees, double most) => degrees.TryGetDouble(out var told) && Math.Abs(told) <= most;

    private static bool Are(JsonElement list, int fewest, Func<JsonElement, bool> fits) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() >= fewest && list.EnumerateArray().All(fits);
}
