using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lindian.Features.Organization;

/// <summary>Codes of six digits that change every thirty seconds: RFC 6238 with SHA-1, which is what every authenticator speaks.</summary>
public static class Totp
{
    public const int KeySize = 20, Digits = 6;
    private const int Seconds = 30;
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    public static string Code(byte[] key, long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the RFC's own; a keyed hash does not suffer from SHA-1's collisions
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step a code belongs to, one earlier and one later allowed for clocks that differ; null when it fits none after the last one taken.</summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long last)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(key, step)), typed) && step > last) found = step;
        return found;
    }

    /// <summary>The key as people type it: Base32 (RFC 4648).</summary>
    public static string Text(byte[] key)
    {
        var (text, buffer, bits) = (new StringBuilder(), 0, 0);
        foreach (var part in key)
        {
            buffer = (buffer << 8 | part) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Signs[buffer >> (bits - 5) & 31]);
        }
        if (bits > 0) text.Append(Signs[buffer << (5 - bits) & 31]);
        return text.ToString();
    }

    /// <summary>What the QR code of the key says to an authenticator.</summary>
    public static string Address(byte[] key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Text(key)}&issuer={Uri.EscapeDataString(issuer)}";
}
