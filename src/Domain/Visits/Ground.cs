using System.Text.Json;

namespace Lindian.Domain.Visits;

/// <summary>
/// Where a community lies: its boundary, or a circle around its centre where nobody has drawn one. Nothing of both: no distance can
/// be told, and that is said and held against nobody.
/// </summary>
/// <param name="Rings">Outer rings of the boundary; holes are ignored, they only ever favour the visitor.</param>
/// <param name="Radius">Metres around the centre that count as the community.</param>
public sealed record Ground(Place? Centre, IReadOnlyList<IReadOnlyList<Place>> Rings, double Radius)
{
    private const int FewestCorners = 3;

    /// <summary>Metres from the place to the nearest part of the community, 0 inside; null where nobody knows where it lies.</summary>
    public double? MetresOutside(Place place)
    {
        if (Rings.Count > 0) return Rings.Any(r => Holds(r, place)) ? 0 : Rings.Min(r => ToEdge(r, place));
        return Centre is { } centre ? Math.Max(0, centre.MetresTo(place) - Radius) : null;
    }

    /// <summary>Reads the boundary of a community: GeoJSON (RFC 7946) polygon or polygons, by themselves or in a feature. What is none gives none.</summary>
    public static Ground Of(double? latitude, double? longitude, string? boundary, double radius)
    {
        Place? centre = latitude is { } north && longitude is { } east ? new Place(north, east) : null;
        return new Ground(centre, boundary is null ? [] : Read(boundary), radius);
    }

    private static List<IReadOnlyList<Place>> Read(string boundary)
    {
        try
        {
            using var json = JsonDocument.Parse(boundary);
            var root = json.RootElement.TryGetProperty("geometry", out var inner) ? inner : json.RootElement;
            var coordinates = root.GetProperty("coordinates");
            return root.GetProperty("type").GetString() switch
            {
                "Polygon" => Usable([Ring(coordinates[0])]),
                "MultiPolygon" => Usable(coordinates.EnumerateArray().Select(p => Ring(p[0]))),
                _ => [],
            };
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            return [];
        }
    }

    private static IReadOnlyList<Place> Ring(JsonElement ring) => [.. ring.EnumerateArray().Select(c => new Place(c[1].GetDouble(), c[0].GetDouble()))];

    // what encloses nothing, or lies nowhere, is no boundary
    private static List<IReadOnlyList<Place>> Usable(IEnumerable<IReadOnlyList<Place>> rings) => [.. rings.Where(r => r.Count >= FewestCorners && r.All(p => p.IsOnEarth))];

    // a ray to the east crosses the ring an odd number of times
    private static bool Holds(IReadOnlyList<Place> ring, Place place)
    {
        var inside = false;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            if (a.Latitude > place.Latitude == b.Latitude > place.Latitude) continue;
            var crossing = a.Longitude + ((place.Latitude - a.Latitude) / (b.Latitude - a.Latitude) * (b.Longitude - a.Longitude));
            inside ^= place.Longitude < crossing;
        }
        return inside;
    }

    private static double ToEdge(IReadOnlyList<Place> ring, Place place) =>
        Enumerable.Range(0, ring.Count).Min(i => place.MetresTo(Nearest(ring[i], ring[(i + 1) % ring.Count], place)));

    // flat within the size of a community
    private static Place Nearest(Place a, Place b, Place place)
    {
        var shrink = Math.Cos(place.Latitude * Math.PI / 180);
        var (north, east) = (b.Latitude - a.Latitude, (b.Longitude - a.Longitude) * shrink);
        var length = (north * north) + (east * east);
        if (length == 0) return a;
        var share = (((place.Latitude - a.Latitude) * north) + ((place.Longitude - a.Longitude) * shrink * east)) / length;
        share = Math.Clamp(share, 0, 1);
        return new Place(a.Latitude + (share * (b.Latitude - a.Latitude)), a.Longitude + (share * (b.Longitude - a.Longitude)));
    }
}
