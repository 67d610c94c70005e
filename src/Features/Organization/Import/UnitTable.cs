using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Organization;

/// <summary>One unit as a row of a file.</summary>
/// <param name="Errors">What could not be read; the row is then not looked at further.</param>
public sealed record UnitLine(
    long Line, string Code, UnitKind? Kind, string Parent, string Name, string? NameEn, CommunityFields Community, IReadOnlyList<RowError> Errors);

/// <summary>Units as a table, to be read and to be written; the two understand each other.</summary>
public sealed class UnitTable(UploadedTable upload, Texts texts, Wordings wordings)
{
    public const string Prefix = "column.unit";
    private static readonly string[] Fields =
        ["code", "kind", "parent", "name", "nameEn", "area", "households", "latitude", "longitude", "boundary", "servicePoint", "propertyCompany", "streetContact"];

    public IReadOnlyList<string> Header => [.. Fields.Select(f => upload.Column(Prefix, f))];

    public async Task<IReadOnlyList<UnitLine>> Read(IFormFile file, CancellationToken ct) => [.. (await upload.Read(file, Prefix, Fields, ct)).Select(Line)];

    public IReadOnlyList<object?> Row(Unit unit, string? parentCode) =>
    [
        unit.Code, texts[$"unit.kind.{unit.Kind}"], parentCode, unit.Name, unit.NameEn, unit.Community is { } c ? texts[$"area.{c.Area}"] : null,
        unit.Community?.Households, unit.Community?.Latitude, unit.Community?.Longitude, unit.Community?.Boundary,
        unit.Community?.ServicePoint, unit.Community?.PropertyCompany, unit.Community?.StreetContact,
    ];

    private UnitLine Line(MappedRow row)
    {
        var errors = new List<RowError>();
        var kind = wordings.Of<UnitKind>("unit.kind", row.Required("kind", 40), row.Number, upload.Column(Prefix, "kind"), errors);
        var area = wordings.Of<AreaClass>("area", row.Text("area", 40), row.Number, upload.Column(Prefix, "area"), errors);
        var facts = new CommunityFields(
            area, row.Whole("households"), (double?)row.Figure("latitude"), (double?)row.Figure("longitude"), row.Text("boundary", 50_000),
            row.Text("servicePoint", 100), row.Text("propertyCompany", 100), row.Text("streetContact", 100));
        var line = new UnitLine(row.Number, row.Required("code", 40), kind, row.Text("parent", 40) ?? "", row.Required("name", 60), row.Text("nameEn", 80), facts, errors);
        errors.AddRange(wordings.Of(row, Prefix));
        return line;
    }
}
