using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Domain.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>Gives a member's account a random password that is told once and works until the member has chosen their own.</summary>
public sealed class OneTimePasswords(AppDb db, IPasswordHasher<Account> hasher)
{
    // without signs that are mistaken for each other when read aloud; about fifty bits
    private const string Small = "abcdefghjkmnpqrstuvwxyz", Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ", Digits = "23456789";

    /// <summary>Opens the account when the member has none.</summary>
    public async Task<string> Issue(Member member, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.MemberId == member.Id, ct) ?? Open(member);
        var password = $"{RandomNumberGenerator.GetString(Small, 4)}-{RandomNumberGenerator.GetString(Capitals, 4)}-{RandomNumberGenerator.GetString(Digits, 4)}";
        account.PasswordHash = hasher.HashPassword(account, password);
        (account.MustChangePassword, account.AccessFailedCount, account.LockoutEnd) = (true, 0, null);
        account.ConcurrencyStamp = account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        return password;
    }

    /// <summary>An account without a password yet; saved by the caller.</summary>
    public Account Open(Member member)
    {
        var account = new Account { MemberId = member.Id, UserName = member.StaffNumber, NormalizedUserName = member.StaffNumber, LockoutEnabled = true };
        db.Add(account);
        return account;
    }
}
