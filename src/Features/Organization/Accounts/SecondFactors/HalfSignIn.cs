using System.Globalization;
using System.Security.Cryptography;
using Lindian.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Lindian.Features.Organization;

/// <summary>What the password hands on to the code: whose password was right, sealed by the house, good for five minutes and for as long as the password stays.</summary>
public sealed class HalfSignIn(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly IDataProtector seal = protection.CreateProtector("Lindian.HalfSignIn");

    public string Issue(Account account) =>
        seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id:N} {(clock.GetUtcNow() + Life).ToUnixTimeSeconds()} {account.SecurityStamp}"));

    /// <summary>The account and its stamp at that time; null for what is not ours or too old.</summary>
    public (Guid AccountId, string Stamp)? Read(string ticket)
    {
        try
        {
            var parts = seal.Unprotect(ticket).Split(' ', 3);
            return long.Parse(parts[1], CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds() ? null : (Guid.Parse(parts[0]), parts[2]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
