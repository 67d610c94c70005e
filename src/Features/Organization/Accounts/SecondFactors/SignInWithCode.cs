using Lindian.Data;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// The second step of signing in (O-6): a code of the phone or a recovery code. Wrong codes count like wrong passwords and lock
/// the account; a right password alone does not begin the count anew.
/// </summary>
public sealed class SignInWithCode(AppDb db, HalfSignIn half, SecondFactors factors, Lockout lockout, SessionStart start)
{
    public sealed record Request(string Ticket, string Code, string Device);

    public async Task<SessionRow> Handle(Request request, CancellationToken ct)
    {
        var session = start.Begin(await Prove(request.Ticket, request.Code, ct), request.Device);
        await start.Save("sign-in.code-wrong", ct);
        return session;
    }

    /// <summary>Whose code it is; saved by the caller.</summary>
    /// <exception cref="RuleBroken"><c>sign-in.code-too-late</c>: begin again with the password; <c>sign-in.code-wrong</c>, also while locked.</exception>
    public async Task<Account> Prove(string ticket, string code, CancellationToken ct)
    {
        if (half.Read(ticket) is not { } begun) throw new RuleBroken("sign-in.code-too-late");
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == begun.AccountId, ct);
        if (account is null || (account.SecurityStamp ?? "") != begun.Stamp) throw new RuleBroken("sign-in.code-too-late");
        var open = lockout.IsOpen(account);
        var right = open && await factors.Take(account, code, ct);
        if (open) lockout.Count(account, right);
        if (right) return account;
        start.Note("sign-in-refused", account.MemberId);
        await start.Save("sign-in.code-wrong", ct);
        throw new RuleBroken("sign-in.code-wrong");
    }
}
