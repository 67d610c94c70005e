using System.Security.Cryptography;
using System.Text;
using Lindian.Domain;

namespace Lindian.Data.Secrets;

/// <summary>How personal data rests: AES-256-GCM under the key of one person. Layout: version, key id (the person), nonce, tag, text.</summary>
internal static class PersonCipher
{
    private const byte AesGcmV1 = 1;
    private const int Head = 17, NonceSize = 12, TagSize = 16, KeySize = 32;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    public static Guid HolderOf(Sealed what) => new(what.Bytes.Span.Slice(1, 16), bigEndian: true);

    public static Sealed Seal(byte[] key, Guid personId, string text) => Seal(key, personId, Encoding.UTF8.GetBytes(text));

    public static Sealed Seal(byte[] key, Guid personId, ReadOnlySpan<byte> plain)
    {
        var bytes = new byte[Head + NonceSize + TagSize + plain.Length];
        bytes[0] = AesGcmV1;
        personId.TryWriteBytes(bytes.AsSpan(1, 16), bigEndian: true, out _);
        RandomNumberGenerator.Fill(bytes.AsSpan(Head, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(bytes.AsSpan(Head, NonceSize), plain, bytes.AsSpan(Head + NonceSize + TagSize), bytes.AsSpan(Head + NonceSize, TagSize), bytes.AsSpan(0, Head));
        return new Sealed(bytes);
    }

    public static byte[] Open(byte[] key, Sealed what)
    {
        var bytes = what.Bytes.Span;
        var plain = new byte[bytes.Length - Head - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(bytes.Slice(Head, NonceSize), bytes[(Head + NonceSize + TagSize)..], bytes.Slice(Head + NonceSize, TagSize), plain, bytes[..Head]);
        return plain;
    }
}
