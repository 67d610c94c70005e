using System.Security.Cryptography;
using System.Text;

namespace Lindian.Features.Tasks;

/// <summary>The secret in the address of a calendar: 256 random bits; kept by its digest alone.</summary>
internal static class CalendarSecret
{
    private const int Bytes = 32;

    public static string Draw() => RandomNumberGenerator.GetHexString(Bytes * 2, lowercase: true);

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
