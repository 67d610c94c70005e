using System.Security.Cryptography;
using Lindian.Data;
using Lindian.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Organization;

/// <summary>What a password must be, and what is kept of the one before (domain-facts L17).</summary>
public sealed class PasswordRules(AppDb db, SignInRules rules, IPasswordHasher<Account> hasher, AccessNotes notes, TimeProvider clock)
{
    private const int Longest = 128;

    /// <exception cref="BadInput">Field <c>chosen</c>, with the rule that the password breaks.</exception>
    public async Task Check(Account account, string staffNumber, string chosen, CancellationToken ct)
    {
        if (chosen.Length < rules.ShortestPassword) throw new BadInput("chosen", "password.too-short", rules.ShortestPassword);
        if (chosen.Length > Longest) throw new BadInput("chosen", "text.too-long", Longest);
        if (KindsIn(chosen) < rules.KindsOfSigns) throw new BadInput("chosen", "password.too-plain", rules.KindsOfSigns);
        if (chosen.Contains(staffNumber, StringComparison.OrdinalIgnoreCase)) throw new BadInput("chosen", "password.holds-number");
        var former = await Former(account.Id).Take(rules.FormerPasswords).Select(p => p.Hash).ToListAsync(ct);
        if (former.Append(account.PasswordHash ?? "").Any(hash => hasher.VerifyHashedPassword(account, hash, chosen) != PasswordVerificationResult.Failed))
            throw new BadInput("chosen", "password.used-before", rules.FormerPasswords);
    }

    /// <summary>Sets the new password and remembers the one before; saved by the caller.</summary>
    public void Take(Account account, string chosen)
    {
        if (account.PasswordHash is { } before) db.Add(new FormerPassword { AccountId = account.Id, Until = clock.Now(), Hash = before });
        account.PasswordHash = hasher.HashPassword(account, chosen);
        (account.MustChangePassword, account.PasswordChangedAt) = (false, clock.Now());
        account.ConcurrencyStamp = account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        notes.Add("password-changed", account.MemberId);
    }

    private IQueryable<FormerPassword> Former(Guid accountId) =>
        db.Set<FormerPassword>().AsNoTracking().Where(p => p.AccountId == accountId).OrderByDescending(p => p.Until);

    private static int KindsIn(string password)
    {
        bool[] kinds = [password.Any(char.IsLower), password.Any(char.IsUpper), password.Any(char.IsDigit), password.Any(c => !char.IsLetterOrDigit(c))];
        return kinds.Count(there => there);
    }
}
