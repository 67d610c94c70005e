using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Takes a role from a member. Works from the member's next request on.</summary>
public sealed class TakeRole(AppDb db, WithinSight within) : UseCase<TakeRole.Request, Done>(db)
{
    public sealed record Request(Guid MemberId, Role Role, Guid UnitId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var member = await within.Member(request.MemberId, ct);
        var unit = await within.Unit(request.UnitId, ct);
        if (request.Role == Role.Administrator) await LastAdministrator.Check(Db, member.Id, unit.Id, ct);
        member.Take(request.Role, unit.Id);
        return Done.It;
    }
}
