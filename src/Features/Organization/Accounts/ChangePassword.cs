using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>
/// A member chooses a password of their own (domain-facts L17); their other sessions end. Not a repeatable operation: its
/// record would keep a quick hash of the password.
/// </summary>
public sealed class ChangePassword(AppDb db, CurrentUser user, IPasswordHasher<Account> hasher, PasswordRules rules, Sessions sessions)
{
    public sealed record Request(string Current, string Chosen);

    public async Task Run(Request request, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.MemberId == user.MemberId, ct);
        if (hasher.VerifyHashedPassword(account, account.PasswordHash ?? "", request.Current) == PasswordVerificationResult.Failed)
            throw new BadInput("current", "password.current-wrong");
        await rules.Check(account, user.StaffNumber, request.Chosen, ct);
        rules.Take(account, request.Chosen);
        await sessions.EndAllOf(user.MemberId, except: user.SessionId, ct);
        await db.SaveChangesAsync(ct);
    }
}
