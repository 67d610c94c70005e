using Lindian.Data;
using Lindian.Domain;
using Microsoft.AspNetCore.Identity;

namespace Lindian.Features.Organization;

/// <summary>Whether a password fits. For an unknown number the same work is done on an account that nobody has, so that time tells nothing.</summary>
public sealed class PasswordCheck(IPasswordHasher<Account> hasher)
{
    private readonly Lazy<Account> nobody = new(() => new Account { PasswordHash = hasher.HashPassword(new Account(), NewId.Next().ToString()) });

    public bool Fits(Account? account, string password)
    {
        var asked = account ?? nobody.Value;
        return hasher.VerifyHashedPassword(asked, asked.PasswordHash ?? nobody.Value.PasswordHash ?? "", password) != PasswordVerificationResult.Failed
            && account?.PasswordHash is not null;
    }
}
