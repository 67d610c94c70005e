using System.Security.Cryptography;
using System.Text;

namespace Lindian.Features.Organization;

/// <summary>
/// Opens an installation that has nobody yet (N-6): whoever reads it where the program was started may make the first
/// administrator. The same on every node, worth nothing once somebody is there.
/// </summary>
public sealed class SetupCode(Lazy<byte[]> secret)
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // none is mistaken for another

    public override string ToString()
    {
        var signs = Plain;
        return $"{signs[..4]}-{signs[4..8]}-{signs[8..]}";
    }

    /// <summary>Dashes, spaces and small letters do not matter.</summary>
    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])), Encoding.UTF8.GetBytes(Plain));

    private string Plain => string.Concat(SHA256.HashData(secret.Value).Take(12).Select(b => Signs[b % Signs.Length]));
}
