using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Facts of a community as somebody entered them (O-2). Places are WGS-84 degrees, the boundary is a GeoJSON polygon.</summary>
public sealed record CommunityFields(
    AreaClass? Area = null, int? Households = null, double? Latitude = null, double? Longitude = null, string? Boundary = null,
    string? ServicePoint = null, string? PropertyCompany = null, string? StreetContact = null)
{
    /// <exception cref="BadInput">Names the field that makes no sense.</exception>
    public CommunityFacts Checked()
    {
        if (Area is not { } area) throw new BadInput("area", "unit.area-missing");
        if (Households is < 0 or > 1_000_000) throw new BadInput("households", "unit.households-wrong");
        if (Latitude is null != Longitude is null) throw new BadInput(Latitude is null ? "latitude" : "longitude", "unit.half-a-place");
        if (Latitude is not null and not (>= -90 and <= 90)) throw new BadInput("latitude", "unit.place-wrong");
        if (Longitude is not null and not (>= -180 and <= 180)) throw new BadInput("longitude", "unit.place-wrong");
        return new CommunityFacts(
            area, Households, Latitude, Longitude, Polygon(Typed.Optional(Boundary, "boundary", 50_000)), Typed.Optional(ServicePoint, "servicePoint", 100),
            Typed.Optional(PropertyCompany, "propertyCompany", 100), Typed.Optional(StreetContact, "streetContact", 100));
    }

    public static CommunityFields Of(CommunityFacts? facts) => facts is null ? new CommunityFields() : new CommunityFields(
        facts.Area, facts.Households, facts.Latitude, facts.Longitude, facts.Boundary, facts.ServicePoint, facts.PropertyCompany, facts.StreetContact);

    private static string? Polygon(string? geoJson)
    {
        if (geoJson is null) return null;
        if (!GeoPolygon.IsOne(geoJson)) throw new BadInput("boundary", "unit.boundary-wrong");
        return GeoPolygon.HasPlaces(geoJson) ? geoJson : throw new BadInput("boundary", "unit.boundary-places-wrong");
    }
}
