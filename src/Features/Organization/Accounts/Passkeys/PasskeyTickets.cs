using System.Security.Cryptography;
using System.Text.Json;
using Lindian.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Lindian.Features.Organization;

/// <summary>What was asked of a device, sealed by the house and handed to the page until the device has answered: good for five minutes.</summary>
public sealed class PasskeyTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly IDataProtector seal = protection.CreateProtector("Lindian.Passkey");

    /// <param name="AccountId">Whose passkey is to be added; empty for signing in.</param>
    /// <param name="Stamp">Of the account at that time.</param>
    /// <param name="Name">What the new passkey is to be called.</param>
    public sealed record Begun(string State, DateTime At, Guid AccountId, string Stamp, string Name);

    public string ForSignIn(string? state) => Issue(new(state ?? "", clock.Now(), Guid.Empty, "", ""));

    public string ForAdding(string? state, Account account, string name) => Issue(new(state ?? "", clock.Now(), account.Id, account.SecurityStamp ?? "", name));

    /// <summary>
    /// Nothing that was begun is good any more: a ticket is taken once, and whose passkeys were taken away does not add them again by one from
    /// before. Of two that come at the same moment one stumbles; saved by the caller.
    /// </summary>
    public static void End(Account account) => account.ConcurrencyStamp = account.SecurityStamp = RandomNumberGenerator.GetHexString(32);

    /// <summary>Null for what is not ours or too old.</summary>
    public Begun? Read(string ticket)
    {
        try
        {
            return JsonSerializer.Deserialize<Begun>(seal.Unprotect(ticket)) is { } begun && begun.At + Life > clock.Now() ? begun : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Issue(Begun begun) => seal.Protect(JsonSerializer.Serialize(begun));
}
