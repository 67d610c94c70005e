using System.ComponentModel.DataAnnotations;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;

namespace Lindian.Features.Organization;

/// <summary>A unit as the form shows it; the fields of a community stand by themselves, because that is how they are typed.</summary>
public sealed class UnitForm
{
    [Required]
    public UnitKind? Kind { get; set; }

    public Guid? ParentId { get; set; }

    [Required, StringLength(40)]
    public string Code { get; set; } = "";

    [Required, StringLength(60)]
    public string Name { get; set; } = "";

    [StringLength(80)]
    public string? NameEn { get; set; }

    public AreaClass? Area { get; set; }
    public int? Households { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? Boundary { get; set; }

    [StringLength(100)]
    public string? ServicePoint { get; set; }

    [StringLength(100)]
    public string? PropertyCompany { get; set; }

    [StringLength(100)]
    public string? StreetContact { get; set; }

    public CommunityFields Community => new(Area, Households, Latitude, Longitude, Boundary, ServicePoint, PropertyCompany, StreetContact);

    public static UnitForm Of(UnitPage page) => new()
    {
        Kind = page.Unit.Kind, ParentId = page.ParentId, Code = page.Unit.Code, Name = page.Unit.Name, NameEn = page.Unit.NameEn,
        Area = page.Community?.Area, Households = page.Community?.Households, Latitude = page.Community?.Latitude, Longitude = page.Community?.Longitude,
        Boundary = page.Community?.Boundary, ServicePoint = page.Community?.ServicePoint, PropertyCompany = page.Community?.PropertyCompany, StreetContact = page.Community?.StreetContact,
    };
}
