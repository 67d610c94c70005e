using Lindian.Domain.Customers;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Integration.Import;

/// <summary>One row of the supplier's books: a customer and, when the row names one, a place with a meter.</summary>
internal sealed record CustomerRow(string Name, string? Phone, CustomerKind Kind, string? ExternalId, MeterPlace? Place)
{
    private const int Longest = 120, LongestNumber = 40;

    public static CustomerRow Read(MappedRow row, Guid? community) => new(
        row.Required("name", Longest), row.Text("phone", LongestNumber), KindOf(row), row.Text("externalId", LongestNumber), PlaceOf(row, community));

    private static CustomerKind KindOf(MappedRow row)
    {
        if (row.Text("kind", LongestNumber) is not { } written) return CustomerKind.Person;
        if (Enum.TryParse<CustomerKind>(written, ignoreCase: true, out var kind) && Enum.IsDefined(kind)) return kind;
        row.Refuse("kind", "import.kind-unknown", written);
        return CustomerKind.Person;
    }

    private static MeterPlace? PlaceOf(MappedRow row, Guid? community)
    {
        string[] fields = ["building", "room", "account", "meter", "area"];
        if (fields.All(field => row.Raw(field).Length == 0)) return null;
        if (community is null && row.Raw("community").Length == 0) row.Required("community", LongestNumber);
        return new(community ?? Guid.Empty, row.Required("building", Longest), row.Text("room", Longest), row.Text("account", LongestNumber),
            row.Text("meter", LongestNumber), row.Text("area", LongestNumber), row.Text("areaName", Longest));
    }
}

internal sealed record MeterPlace(Guid CommunityId, string Building, string? Room, string? Account, string? Meter, string? Area, string? AreaName);
