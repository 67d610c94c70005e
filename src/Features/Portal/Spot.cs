using Lindian.Domain;
using Lindian.Domain.Organization;

namespace Lindian.Features.Portal;

/// <summary>Where a resident says it is.</summary>
/// <param name="Address">As far as the building.</param>
/// <param name="Latitude">WGS-84 degrees.</param>
public sealed record Spot(string? Address = null, double? Latitude = null, double? Longitude = null)
{
    /// <summary>Kilometres; who is farther from every community's centre than that is placed by the desk.</summary>
    private const double Near = 3, Degree = 111.2;

    public bool IsGiven => Latitude is not null && Longitude is not null;

    /// <exception cref="BadInput">No place on earth, or half of one.</exception>
    public void Check()
    {
        if (Latitude is null && Longitude is null) return;
        if (Latitude is not (>= -90 and <= 90) || Longitude is not (>= -180 and <= 180)) throw new BadInput("latitude", "portal.place-wrong");
    }

    /// <summary>The open community whose centre is nearest, if one is near.</summary>
    public Unit? Nearest(IEnumerable<Unit> units) => units
        .Where(u => u is { Kind: UnitKind.Community, ClosedAt: null, Community: { Latitude: not null, Longitude: not null } })
        .Select(u => (Unit: u, Away: Away(u.Community?.Latitude ?? 0, u.Community?.Longitude ?? 0)))
        .Where(u => u.Away <= Near).OrderBy(u => u.Away).Select(u => u.Unit).FirstOrDefault();

    // flat within a few kilometres
    private double Away(double latitude, double longitude)
    {
        var (north, east) = (latitude - (Latitude ?? 0), (longitude - (Longitude ?? 0)) * Math.Cos(latitude * Math.PI / 180));
        return Math.Sqrt((north * north) + (east * east)) * Degree;
    }
}
