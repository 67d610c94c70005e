using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>停用订阅地址: nobody reads one's calendar by it any more.</summary>
public sealed class RevokeCalendarKey(AppDb db, CurrentUser user, TimeProvider clock) : UseCase<RevokeCalendarKey.Request, Done>(db)
{
    public sealed record Request;

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        foreach (var key in await Db.CalendarKeys.Where(k => k.MemberId == user.MemberId && k.RevokedAt == null).ToListAsync(ct)) key.Revoke(clock.Now());
        return Done.It;
    }
}
