using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Corrects a member's name, home unit or published phone.</summary>
public sealed class ReviseMember(AppDb db, WithinSight within) : UseCase<ReviseMember.Request, Done>(db)
{
    public sealed record Terms(string Name, Guid UnitId, string? WorkPhone = null);

    public sealed record Request(Guid MemberId, Terms Terms);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var member = await within.Member(request.MemberId, ct);
        var unit = await within.Unit(request.Terms.UnitId, ct);
        member.Revise(Typed.Required(request.Terms.Name, "name", 40), unit.Id, Typed.Optional(request.Terms.WorkPhone, "workPhone", 30));
        return Done.It;
    }
}
