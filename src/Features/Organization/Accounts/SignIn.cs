using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// Signs a member in with staff number and password (O-6). Unknown number, wrong password and locked account get the same
/// answer after the same work, so nobody learns which accounts exist. Five failures lock for fifteen minutes (domain-facts L17).
/// </summary>
public sealed class SignIn(AppDb db, IPasswordHasher<Account> hasher, Snapshot<Organisation> organisation, SignInRules rules, TimeProvider clock)
{
    private static readonly Account Nobody = new() { PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), NewId.Next().ToString()) };

    public sealed record Request(string StaffNumber, string Password, string Device);

    public async Task<SessionRow> Handle(Request request, CancellationToken ct)
    {
        var number = request.StaffNumber.Trim().ToUpperInvariant();
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedUserName == number, ct);
        var matches = hasher.VerifyHashedPassword(account ?? Nobody, (account ?? Nobody).PasswordHash ?? "", request.Password) != PasswordVerificationResult.Failed;
        var open = account is not null && !(account.LockoutEnd > clock.GetUtcNow()) && (await organisation.Get(ct)).Member(account.MemberId) is { LeftAt: null };
        if (account is not null && open) Count(account, matches);
        var session = matches && open && account is not null ? Begin(account, request.Device) : null;
        db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = clock.Now(), MemberId = account?.MemberId ?? Guid.Empty, What = session is null ? "sign-in-refused" : "sign-in" });
        await Save(ct);
        return session ?? throw new RuleBroken("sign-in.refused");
    }

    // the stamp makes guesses that come at the same moment stumble over each other instead of counting as one
    private void Count(Account account, bool right)
    {
        if (right && account.AccessFailedCount == 0) return;
        account.AccessFailedCount = right ? 0 : account.AccessFailedCount + 1;
        account.ConcurrencyStamp = RandomNumberGenerator.GetHexString(32);
        if (account.AccessFailedCount < rules.FailuresToLock) return;
        (account.AccessFailedCount, account.LockoutEnd) = (0, clock.GetUtcNow().AddMinutes(rules.LockMinutes));
    }

    private SessionRow Begin(Account account, string device)
    {
        if (rules.PasswordDays > 0 && clock.Now() - account.PasswordChangedAt > TimeSpan.FromDays(rules.PasswordDays)) account.MustChangePassword = true;
        var session = new SessionRow
        {
            Id = NewId.Next(), AccountId = account.Id, StartedAt = clock.Now(), SeenAt = clock.Now(), Device = device.Length > 120 ? device[..120] : device,
        };
        db.Set<SessionRow>().Add(session);
        return session;
    }

    private async Task Save(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (RuleBroken stale) when (stale.Code == "stale")
        {
            throw new RuleBroken("sign-in.refused");
        }
    }
}
