using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// The account of who is signed in, asked once more who they are: a browser left open must not be enough to change how one signs
/// in. Wrong answers count towards the lock-out.
/// </summary>
public sealed class OwnAccount(AppDb db, CurrentUser user, PasswordCheck check, SecondFactors factors, Lockout lockout)
{
    public string StaffNumber => user.StaffNumber;
    public string Name => user.Name;
    public Guid SessionId => user.SessionId;

    public Task<Account> Get(CancellationToken ct) => db.Set<Account>().SingleAsync(a => a.MemberId == user.MemberId, ct);

    /// <exception cref="BadInput"><c>password.current-wrong</c></exception>
    public async Task<Account> WithPassword(string password, CancellationToken ct)
    {
        var account = await Get(ct);
        var right = check.Fits(account, password);
        await Count(account, right, new BadInput("current", "password.current-wrong"), ct);
        return account;
    }

    /// <exception cref="BadInput"><c>sign-in.code-wrong</c></exception>
    public async Task<Account> WithCode(string code, CancellationToken ct)
    {
        var account = await Get(ct);
        var right = lockout.IsOpen(account) && await factors.Take(account, code, ct);
        await Count(account, right, new BadInput("code", "sign-in.code-wrong"), ct);
        return account;
    }

    /// <summary>The code of who has one, else the password: who holds a leaked password must not be able to add a way in of their own.</summary>
    /// <exception cref="BadInput"><c>password.current-wrong</c>, <c>sign-in.code-wrong</c></exception>
    public async Task<Account> Again(string proof, CancellationToken ct)
    {
        var account = await Get(ct);
        var right = account.TwoFactorEnabled ? lockout.IsOpen(account) && await factors.Take(account, proof, ct) : check.Fits(account, proof);
        await Count(account, right, new BadInput("proof", account.TwoFactorEnabled ? "sign-in.code-wrong" : "password.current-wrong"), ct);
        return account;
    }

    private async Task Count(Account account, bool right, BadInput refusal, CancellationToken ct)
    {
        var open = lockout.IsOpen(account);
        if (open) lockout.Count(account, right);
        if (right && open) return;
        await db.SaveChangesAsync(ct);
        throw refusal;
    }
}
