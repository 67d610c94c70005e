using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>The devices are lost: an administrator takes all passkeys of a member away, for a reason that the access log keeps.</summary>
public sealed class TakePasskeys(AppDb db, WithinSight within, Sessions sessions, AccessNotes notes) : UseCase<TakePasskeys.Request, Done>(db)
{
    public sealed record Request(Guid MemberId, Terms Terms);

    public sealed record Terms(string Reason);

    /// <exception cref="RuleBroken"><c>passkey.none</c></exception>
    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var member = await within.Member(request.MemberId, ct);
        var reason = LossReason.Of(request.Terms.Reason);
        var account = await Db.Set<Account>().SingleOrDefaultAsync(a => a.MemberId == member.Id, ct) ?? throw new RuleBroken("account.none");
        var passkeys = await Db.Set<Passkey>().Where(p => p.AccountId == account.Id).ToListAsync(ct);
        if (passkeys.Count == 0) throw new RuleBroken("passkey.none");
        Db.RemoveRange(passkeys);
        account.PasskeySince = null;
        PasskeyTickets.End(account);
        await sessions.EndAllOf(member.Id, except: null, ct);
        notes.Add("passkeys-taken", member.Id, reason);
        return Done.It;
    }
}
