using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>The sessions in which the user is signed in now, the latest first (O-6).</summary>
public sealed class MySessions(AppDb db, CurrentUser user, TimeProvider clock)
{
    public sealed record Row(Guid Id, string Device, DateTime StartedAt, DateTime SeenAt, bool This);

    public async Task<IReadOnlyList<Row>> List(CancellationToken ct)
    {
        var (here, idleSince, oldest) = (user.SessionId, clock.Now() - Sessions.Idle, clock.Now() - Sessions.Longest);
        return await (from s in db.Set<SessionRow>().AsNoTracking()
                      join a in db.Set<Account>() on s.AccountId equals a.Id
                      where a.MemberId == user.MemberId && s.EndedAt == null && s.SeenAt >= idleSince && s.StartedAt >= oldest
                      orderby s.SeenAt descending
                      select new Row(s.Id, s.Device, s.StartedAt, s.SeenAt, s.Id == here)).Take(50).ToListAsync(ct);
    }
}
