using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// Signs a member in with staff number and password (O-6); who has a second factor is asked for its code next. Unknown number,
/// wrong password and locked account get the same answer after the same work, so nobody learns which accounts exist.
/// </summary>
public sealed class SignIn(AppDb db, PasswordCheck password, Snapshot<Organisation> organisation, Lockout lockout, SessionStart start)
{
    public sealed record Request(string StaffNumber, string Password, string Device);

    /// <summary>A session, or the account whose code is still to come.</summary>
    public sealed record Passed(SessionRow? Session, Account Account);

    public async Task<Passed> Handle(Request request, CancellationToken ct)
    {
        var account = await Prove(request.StaffNumber, request.Password, ct);
        if (account.TwoFactorEnabled) return new(null, account);
        var session = start.Begin(account, request.Device);
        await start.Save("sign-in.refused", ct);
        return new(session, account);
    }

    /// <summary>Whose password it is; saved by the caller. Who has a second factor is still to bring its code.</summary>
    /// <exception cref="RuleBroken"><c>sign-in.refused</c>; <c>sign-in.passkey-needed</c>: who has passkeys and no codes enters by passkey alone.</exception>
    public async Task<Account> Prove(string staffNumber, string typed, CancellationToken ct)
    {
        var number = staffNumber.Trim().ToUpperInvariant();
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedUserName == number, ct);
        var fits = password.Fits(account, typed);
        var open = account is not null && lockout.IsOpen(account) && (await organisation.Get(ct)).Member(account.MemberId) is { LeftAt: null };
        if (account is null || !open || !fits)
        {
            if (open && account is not null) lockout.Count(account, right: false);
            start.Note("sign-in-refused", account?.MemberId ?? Guid.Empty);
            await start.Save("sign-in.refused", ct);
            throw new RuleBroken("sign-in.refused");
        }
        if (!account.TwoFactorEnabled && account.PasskeySince is not null)
        {
            start.Note("sign-in-refused", account.MemberId); // somebody has the right password
            await start.Save("sign-in.refused", ct);
            throw new RuleBroken("sign-in.passkey-needed");
        }
        if (!account.TwoFactorEnabled) lockout.Count(account, right: true); // half the way is no success: it would begin the count of wrong codes anew
        return account;
    }
}
