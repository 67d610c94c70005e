using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>Opens a unit below another one (O-1): codes are unique in the whole company; a community brings its facts (O-2).</summary>
public sealed class OpenUnit(AppDb db, WithinSight within) : UseCase<OpenUnit.Request, OpenUnit.Opened>(db)
{
    /// <param name="ParentId">Null only for the company, of which there is one.</param>
    public sealed record Request(UnitKind Kind, Guid? ParentId, string Code, string Name, string? NameEn = null, CommunityFields? Community = null);

    public sealed record Opened(Guid Id);

    protected override async Task<Opened> Handle(Request request, CancellationToken ct)
    {
        var code = UnitCode.Checked(request.Code);
        if (await Db.Units.AnyAsync(u => u.Code == code, ct)) throw new RuleBroken("unit.code-taken", code);
        if (request.Kind == UnitKind.Company && await Db.Units.AnyAsync(u => u.Kind == UnitKind.Company, ct)) throw new RuleBroken("unit.one-company");
        var parent = request.ParentId is { } id ? await within.Unit(id, ct) : null;
        var facts = request.Kind == UnitKind.Community ? (request.Community ?? new()).Checked() : null;
        var unit = Unit.Open(request.Kind, parent, code, Typed.Required(request.Name, "name", 60), Typed.Optional(request.NameEn, "nameEn", 80), facts);
        Db.Add(unit);
        return new Opened(unit.Id);
    }
}
