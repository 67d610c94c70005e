using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>Names who answers for a community from a day on (O-3): one primary, any number of backups who stand in by themselves.</summary>
public sealed class AssignManager(AppDb db, WithinSight within, TimeProvider clock) : UseCase<AssignManager.Request, Done>(db)
{
    /// <param name="From">Now when empty; may lie ahead.</param>
    public sealed record Terms(Guid MemberId, bool Primary = true, DateTimeOffset? From = null);

    public sealed record Request(Guid CommunityId, Terms Terms);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var community = await within.Unit(request.CommunityId, ct);
        var member = await within.Member(request.Terms.MemberId, ct);
        if (member.LeftAt is not null) throw new RuleBroken("member.left");
        community.Assign(member.Id, request.Terms.Primary, Typed.Moment(request.Terms.From) ?? clock.Now());
        return Done.It;
    }
}
