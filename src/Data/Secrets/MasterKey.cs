using System.Security.Cryptography;

namespace Lindian.Data.Secrets;

/// <summary>
/// The key that wraps all others. It lives in a file outside the database; whoever has only the database can read nobody's
/// data. Its id stands in everything it wrapped, so that it can be changed one day.
/// </summary>
public sealed class MasterKey
{
    private const int NonceSize = 12, TagSize = 16, IdSize = 4;
    private readonly byte[] key;
    private readonly byte[] id;

    public MasterKey(byte[] key)
    {
        if (key.Length != 32) throw new ArgumentException("The master key has 32 bytes.", nameof(key));
        this.key = key;
        id = SHA256.HashData(key)[..IdSize];
    }

    /// <summary>Tells one key from another without giving it away.</summary>
    public string Fingerprint => Convert.ToHexStringLower(id);

    /// <summary>Reads the key file, or makes one that only its owner may read.</summary>
    public static MasterKey FromFile(string path)
    {
        if (!File.Exists(path)) Create(path);
        return new MasterKey(Convert.FromBase64String(File.ReadAllText(path).Trim()));
    }

    /// <summary>AES-256-GCM: key id, nonce, tag, ciphertext.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[IdSize + NonceSize + TagSize + secret.Length];
        id.CopyTo(wrapped, 0);
        RandomNumberGenerator.Fill(wrapped.AsSpan(IdSize, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(wrapped.AsSpan(IdSize, NonceSize), secret, wrapped.AsSpan(IdSize + NonceSize + TagSize), wrapped.AsSpan(IdSize + NonceSize, TagSize));
        return wrapped;
    }

    public byte[] Unwrap(ReadOnlySpan<byte> wrapped)
    {
        if (!wrapped[..IdSize].SequenceEqual(id))
            throw new CryptographicException("This was wrapped by another master key. Start with the key file that belongs to this database.");
        var secret = new byte[wrapped.Length - IdSize - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(wrapped.Slice(IdSize, NonceSize), wrapped[(IdSize + NonceSize + TagSize)..], wrapped.Slice(IdSize + NonceSize, TagSize), secret);
        return secret;
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    }
}
