using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lindian.Domain.Visits;

/// <summary>One part of what a customer signs: a name that never changes and its value as text.</summary>
public sealed record SignedPart(string Name, string Value);

/// <summary>
/// What a signature binds, byte for byte, so that another program can tell which part was changed (V-4; the format is described in
/// <c>docs/signed-records.md</c>). Each part is hashed with the salt of the signature, so that nobody guesses a phone number from its
/// hash; the list of names and hashes is the manifest, and the manifest is what the company seals.
/// </summary>
public static class SignedParts
{
    public const string Format = "lindian-signed-record-1";

    /// <summary>Lower-case hex of SHA-256 over format, name, salt and value, set apart by line feeds.</summary>
    public static string HashOf(SignedPart part, string salt) => Sha256($"{Format}\n{part.Name}\n{salt}\n{part.Value}");

    /// <summary>The text that is sealed: a head and one line a part, in the order of their names.</summary>
    public static string Manifest(Guid recordId, Guid signatureId, string salt, IEnumerable<SignedPart> parts)
    {
        var lines = parts.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name} {HashOf(p, salt)}");
        return string.Join('\n', [Format, $"record {recordId}", $"signature {signatureId}", .. lines]) + "\n";
    }

    /// <summary>What a device shows and the server must find the same: hash over the parts without salt, before anything was signed.</summary>
    public static string ShownHash(IEnumerable<SignedPart> parts) =>
        Sha256(string.Concat(parts.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name} {Sha256(p.Value)}\n")));

    /// <summary>Whether a device without network showed all that a customer reads, and nothing else than is here. It does not know the rest: receipt code, times, ids.</summary>
    /// <param name="shown">SHA-256 of the value of each part that was shown, by name.</param>
    public static bool AreShown(IReadOnlyCollection<SignedPart> parts, IReadOnlyDictionary<string, string> shown) =>
        parts.Where(IsRead).All(p => shown.ContainsKey(p.Name)) && shown.All(s => parts.FirstOrDefault(p => p.Name == s.Key) is { } part && Sha256(part.Value) == s.Value);

    private static bool IsRead(SignedPart part) =>
        part.Name is "kind" or "words" || part.Name.StartsWith("reading.", StringComparison.Ordinal) || part.Name.EndsWith(".content", StringComparison.Ordinal);

    /// <summary>The names of the parts that differ between what was signed and what is there, with both values; nothing for what is absent.</summary>
    public static IReadOnlyList<PartChange> Changes(IEnumerable<SignedPart> signed, IEnumerable<SignedPart> now)
    {
        var (before, after) = (signed.ToDictionary(p => p.Name, p => p.Value), now.ToDictionary(p => p.Name, p => p.Value));
        return [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(name => new PartChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name))).Where(c => c.Signed != c.Now)];
    }

    /// <summary>ISO 8601 in UTC to the millisecond.</summary>
    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>A part that is not as it was signed.</summary>
public sealed record PartChange(string Name, string? Signed, string? Now);
