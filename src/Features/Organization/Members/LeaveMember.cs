using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>A member leaves: sessions end at once, communities are released to their backups, the name stays on what was done.</summary>
public sealed class LeaveMember(AppDb db, WithinSight within, Sessions sessions, TimeProvider clock) : UseCase<LeaveMember.Request, Done>(db)
{
    public sealed record Request(Guid MemberId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var (member, now) = (await within.Member(request.MemberId, ct), clock.Now());
        foreach (var grant in member.Grants.Where(g => g.Role == Role.Administrator)) await LastAdministrator.Check(Db, member.Id, grant.UnitId, ct);
        foreach (var community in await Db.Units.Where(u => u.Assignments.Any(a => a.MemberId == member.Id && (a.To == null || a.To > now))).ToListAsync(ct))
            community.Release(member.Id, now);
        member.Leave(now);
        await sessions.EndAllOf(member.Id, except: null, ct);
        return Done.It;
    }
}
