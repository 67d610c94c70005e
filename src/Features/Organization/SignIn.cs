using Lindian.Data;
using Lindian.Domain;
using Microsoft.AspNetCore.Identity;

namespace Lindian.Features.Organization;

/// <summary>
/// Signs a member in with staff number and password (O-6). Unknown number, wrong password and locked account get the same
/// answer after the same work, so nobody learns which accounts exist. Five failures lock for fifteen minutes (domain-facts L17).
/// </summary>
public sealed class SignIn(AppDb db, UserManager<Account> accounts, TimeProvider clock)
{
    private static readonly Account Nobody = new() { PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), NewId.Next().ToString()) };

    public sealed record Request(string StaffNumber, string Password, string Device);

    public async Task<SessionRow> Handle(Request request, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(request.StaffNumber.Trim());
        var known = account is not null && !await accounts.IsLockedOutAsync(account);
        var right = await accounts.CheckPasswordAsync(account ?? Nobody, request.Password) && known;
        if (account is not null && known) await Count(account, right);
        var session = right && account is not null ? Begin(account, request.Device) : null;
        db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = clock.Now(), MemberId = account?.MemberId ?? Guid.Empty, What = right ? "sign-in" : "sign-in-refused" });
        await db.SaveChangesAsync(ct);
        return session ?? throw new RuleBroken("sign-in.refused");
    }

    private Task<IdentityResult> Count(Account account, bool right) => right ? accounts.ResetAccessFailedCountAsync(account) : accounts.AccessFailedAsync(account);

    private SessionRow Begin(Account account, string device)
    {
        var session = new SessionRow
        {
            Id = NewId.Next(), AccountId = account.Id, StartedAt = clock.Now(), SeenAt = clock.Now(), Device = device.Length > 120 ? device[..120] : device,
        };
        db.Set<SessionRow>().Add(session);
        return session;
    }
}
