using System.Globalization;
using System.Security.Cryptography;
using Lindian.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Lindian.Features.Visits.Stays;

/// <summary>The server's time with its signature, for a device to keep: what it does later did not happen before.</summary>
/// <param name="Now">UTC.</param>
public sealed record TimeAnchor(DateTime Now, string Anchor);

/// <summary>Signs and reads time anchors; every node reads those of every other, as their keys stand in the database.</summary>
public sealed class TimeAnchors(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("visits.time-anchor");

    public TimeAnchor Give()
    {
        var now = clock.Now();
        return new TimeAnchor(now, protector.Protect(now.Ticks.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Null for none, and for one that we did not sign: it then bounds nothing.</summary>
    public DateTime? Read(string? anchor)
    {
        if (string.IsNullOrEmpty(anchor)) return null;
        try
        {
            return new DateTime(long.Parse(protector.Unprotect(anchor), CultureInfo.InvariantCulture), DateTimeKind.Utc);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
