using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Gives a member a role for a unit and everything below it (O-4). Works from the member's next request on.</summary>
public sealed class GiveRole(AppDb db, WithinSight within) : UseCase<GiveRole.Request, Done>(db)
{
    public sealed record Terms(Role Role, Guid UnitId);

    public sealed record Request(Guid MemberId, Terms Terms);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        (await within.Member(request.MemberId, ct)).Give(request.Terms.Role, (await within.Unit(request.Terms.UnitId, ct)).Id);
        return Done.It;
    }
}
