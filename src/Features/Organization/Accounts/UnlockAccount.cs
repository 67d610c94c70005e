using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>Ends a lock-out before its fifteen minutes are over; the password stays.</summary>
public sealed class UnlockAccount(AppDb db, WithinSight within, AccessNotes notes) : UseCase<UnlockAccount.Request, Done>(db)
{
    public sealed record Request(Guid MemberId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var member = await within.Member(request.MemberId, ct);
        var account = await Db.Set<Account>().SingleOrDefaultAsync(a => a.MemberId == member.Id, ct) ?? throw new RuleBroken("account.none");
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        notes.Add("account-unlocked", member.Id);
        return Done.It;
    }
}
