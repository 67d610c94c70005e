using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>A member ends one of their own sessions, or all but the one they are in (O-6).</summary>
public sealed class EndSession(AppDb db, CurrentUser user, Sessions sessions, TimeProvider clock) : UseCase<EndSession.Request, Done>(db)
{
    /// <param name="SessionId">Null for all others.</param>
    public sealed record Request(Guid? SessionId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        if (request.SessionId is { } one)
        {
            var mine = Db.Set<SessionRow>().Where(s => s.Id == one && Db.Set<Account>().Any(a => a.Id == s.AccountId && a.MemberId == user.MemberId));
            (await mine.SingleOrDefaultAsync(ct) ?? throw new NotFound("session")).EndedAt ??= clock.Now();
        }
        else await sessions.EndAllOf(user.MemberId, except: user.SessionId, ct);
        return Done.It;
    }
}
