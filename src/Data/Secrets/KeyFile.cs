using System.Security.Cryptography;

namespace Lindian.Data.Secrets;

/// <summary>
/// The file of the master key: the key in use in its first line; while keys change hands, further lines that only open
/// (<c>next:</c> is prepared and will be used, <c>old:</c> was used until now). Only its owner may read it.
/// </summary>
public sealed record KeyFile(byte[] InUse, byte[]? Next = null, byte[]? Old = null)
{
    private const string NextMark = "next:", OldMark = "old:";
    private const int Size = 32;

    public IEnumerable<byte[]> All => new[] { InUse, Next, Old }.OfType<byte[]>();

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(Size);

    /// <exception cref="CryptographicException">The file holds no key.</exception>
    public static KeyFile Read(string path)
    {
        var lines = File.ReadAllLines(path).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        return new(Key(lines.Find(l => !l.Contains(':')), path) ?? throw Broken(path), Marked(lines, NextMark, path), Marked(lines, OldMark, path));
    }

    /// <summary>In one step: whoever reads it at that moment sees the old file or the new one.</summary>
    public void Write(string path)
    {
        var beside = path + ".new";
        File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(beside, options))
        {
            file.WriteLine(Convert.ToBase64String(InUse));
            if (Next is not null) file.WriteLine(NextMark + Convert.ToBase64String(Next));
            if (Old is not null) file.WriteLine(OldMark + Convert.ToBase64String(Old));
        }
        File.Move(beside, path, overwrite: true);
    }

    private static byte[]? Marked(List<string> lines, string mark, string path) =>
        Key(lines.Find(l => l.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..], path);

    private static byte[]? Key(string? text, string path)
    {
        if (text is null) return null;
        var key = new byte[Size + 1];
        return Convert.TryFromBase64String(text, key, out var length) && length == Size ? key[..Size] : throw Broken(path);
    }

    private static CryptographicException Broken(string path) => new($"{path} holds no master key of 32 bytes in Base64.");
}
