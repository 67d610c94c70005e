using System.Security.Cryptography;

namespace Lindian.Data.Secrets;

/// <summary>
/// The key that wraps all others. It lives in a file outside the database; whoever has only the database can read nobody's
/// data. Its id stands in everything it wrapped, so that it can be changed while the product serves: a key that is not known
/// here is looked for in the file once more.
/// </summary>
public sealed class MasterKey
{
    private const int NonceSize = 12, TagSize = 16, IdSize = 4;
    private readonly string path;
    private volatile Seen read;

    private sealed record Seen(KeyFile Keys, DateTime WrittenAt);

    private MasterKey(string path) => (this.path, read) = (path, Read(path));

    /// <summary>Tells one key from another without giving it away.</summary>
    public string Fingerprint => Convert.ToHexStringLower(IdOf(read.Keys.InUse));

    /// <summary>Reads the key file, or makes one that only its owner may read.</summary>
    public static MasterKey FromFile(string path)
    {
        if (File.Exists(path)) return new MasterKey(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        new KeyFile(KeyFile.NewKey()).Write(path);
        return new MasterKey(path);
    }

    /// <summary>AES-256-GCM under the key in use: key id, nonce, tag, ciphertext.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> secret)
    {
        if (File.GetLastWriteTimeUtc(path) != read.WrittenAt) read = Read(path);
        return Wrap(read.Keys.InUse, secret);
    }

    /// <exception cref="CryptographicException">Wrapped by a key that is not in the file.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped)
    {
        if (Holder(read.Keys, wrapped) is null) read = Read(path);
        var key = Holder(read.Keys, wrapped)
            ?? throw new CryptographicException("This was wrapped by another master key. Start with the key file that belongs to this database.");
        var secret = new byte[wrapped.Length - IdSize - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(wrapped.Slice(IdSize, NonceSize), wrapped[(IdSize + NonceSize + TagSize)..], wrapped.Slice(IdSize + NonceSize, TagSize), secret);
        return secret;
    }

    internal static bool IsBy(byte[] key, ReadOnlySpan<byte> wrapped) => wrapped[..IdSize].SequenceEqual(IdOf(key));

    private static ReadOnlySpan<byte> IdOf(byte[] key) => SHA256.HashData(key).AsSpan(0, IdSize);

    private static byte[] Wrap(byte[] key, ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[IdSize + NonceSize + TagSize + secret.Length];
        IdOf(key).CopyTo(wrapped);
        RandomNumberGenerator.Fill(wrapped.AsSpan(IdSize, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(wrapped.AsSpan(IdSize, NonceSize), secret, wrapped.AsSpan(IdSize + NonceSize + TagSize), wrapped.AsSpan(IdSize + NonceSize, TagSize));
        return wrapped;
    }

    private static byte[]? Holder(KeyFile keys, ReadOnlySpan<byte> wrapped)
    {
        foreach (var key in keys.All)
            if (IsBy(key, wrapped)) return key;
        return null;
    }

    // the time first: a file written in between is read once more, not once too little
    private static Seen Read(string path)
    {
        var writtenAt = File.GetLastWriteTimeUtc(path);
        return new(KeyFile.Read(path), writtenAt);
    }
}
