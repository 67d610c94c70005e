using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Lindian.Features.Field.Devices;

/// <summary>What a phone shows instead of a password: 256 random bits. The server keeps a digest; a copy of the database opens nothing.</summary>
internal static class DeviceToken
{
    private const int Size = 32;

    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
