using System.Security.Cryptography;
using System.Text;

namespace Lindian.Domain.Demands;

/// <summary>
/// Who is called after the work is decided by a secret drawn at the door: its SHA-256 is stored with the receipt, the secret
/// itself is told at review. Anyone can check afterwards that nobody chose (D-11).
/// </summary>
public static class Lot
{
    public static string Draw() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string Commit(string nonce) => Hash("commit:" + nonce);

    /// <summary>True for a call. The share of trues over many lots is <paramref name="percent"/>.</summary>
    public static bool Falls(string nonce, int percent) => Convert.ToInt64(Hash("lot:" + nonce)[..12], 16) % 100 < percent;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
