using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>Logs that somebody looked at a case: once per user and hour (DESIGN, audit).</summary>
public sealed class CaseAccess(AppDb db, CurrentUser user, TimeProvider clock)
{
    public async Task Log(Guid id, CancellationToken ct)
    {
        var (now, hourAgo) = (clock.Now(), clock.Now().AddHours(-1));
        if (await db.AccessLog.AnyAsync(a => a.SubjectId == id && a.MemberId == user.MemberId && a.What == "case-view" && a.At > hourAgo, ct)) return;
        db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = now, MemberId = user.MemberId, What = "case-view", SubjectId = id });
        await db.SaveChangesAsync(ct);
    }
}
