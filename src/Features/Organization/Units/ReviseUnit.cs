using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Corrects the names of a unit and the facts of a community. Kind and code stay: posters and exports carry them.</summary>
public sealed class ReviseUnit(AppDb db, WithinSight within) : UseCase<ReviseUnit.Request, Done>(db)
{
    public sealed record Terms(string Name, string? NameEn = null, CommunityFields? Community = null);

    public sealed record Request(Guid UnitId, Terms Terms);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var unit = await within.Unit(request.UnitId, ct);
        var facts = unit.Kind == UnitKind.Community ? (request.Terms.Community ?? new()).Checked() : null;
        unit.Revise(Typed.Required(request.Terms.Name, "name", 60), Typed.Optional(request.Terms.NameEn, "nameEn", 80), facts);
        return Done.It;
    }
}
