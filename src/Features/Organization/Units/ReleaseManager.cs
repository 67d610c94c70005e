using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Ends a member's answer for a community, now or at a later time (O-3).</summary>
public sealed class ReleaseManager(AppDb db, WithinSight within, TimeProvider clock) : UseCase<ReleaseManager.Request, Done>(db)
{
    public sealed record Request(Guid CommunityId, Guid MemberId, DateTimeOffset? At = null);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        (await within.Unit(request.CommunityId, ct)).Release(request.MemberId, Typed.Moment(request.At) ?? clock.Now());
        return Done.It;
    }
}
