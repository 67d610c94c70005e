using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>The phone and the recovery codes are lost: an administrator takes the second factor away, for a reason that the access log keeps.</summary>
public sealed class ResetSecondFactor(AppDb db, WithinSight within, Sessions sessions, AccessNotes notes) : UseCase<ResetSecondFactor.Request, Done>(db)
{
    public sealed record Request(Guid MemberId, Terms Terms);

    public sealed record Terms(string Reason);

    /// <exception cref="RuleBroken"><c>second-factor.not-begun</c></exception>
    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var member = await within.Member(request.MemberId, ct);
        var reason = LossReason.Of(request.Terms.Reason);
        var account = await Db.Set<Account>().SingleOrDefaultAsync(a => a.MemberId == member.Id, ct) ?? throw new RuleBroken("account.none");
        var factor = await Db.Set<SecondFactor>().SingleOrDefaultAsync(f => f.AccountId == account.Id, ct) ?? throw new RuleBroken("second-factor.not-begun");
        account.TwoFactorEnabled = false;
        Db.Remove(factor);
        await sessions.EndAllOf(member.Id, except: null, ct);
        notes.Add("second-factor-reset", member.Id, reason);
        return Done.It;
    }
}
