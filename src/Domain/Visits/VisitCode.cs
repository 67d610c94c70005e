using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lindian.Domain.Visits;

/// <summary>
/// 签到码: what the QR code of a community says beside its address. The one on a poster stays the same until its key is changed;
/// the one on a screen changes every thirty seconds. Both are signed with the key of the community, so that the server can tell later
/// where, and for a screen when, they were seen, also when the phone had no network.
/// </summary>
/// <param name="Community">Code of the community.</param>
/// <param name="KeyVersion">Which key of that community signed it.</param>
/// <param name="Window">Number of the thirty seconds since 1970 (UTC) in which a screen showed it; none on a poster.</param>
/// <param name="Mac">HMAC-SHA-256, its first 128 bits, base64url.</param>
public sealed record VisitCode(string Community, int KeyVersion, long? Window, string Mac)
{
    public const int WindowSeconds = 30, KeySize = 32;
    private const int MacBytes = 16, LongestScanned = 500;
    private const string Mark = "?v=";

    public bool IsPoster => Window is null;

    /// <summary>UTC; when a screen began to show it.</summary>
    public DateTime? ShownAt => Window is { } window ? DateTime.UnixEpoch.AddSeconds(window * (double)WindowSeconds) : null;

    public static VisitCode Poster(string community, int version, ReadOnlySpan<byte> key) => new(community, version, null, Sign(community, version, null, key));

    public static VisitCode Screen(string community, int version, ReadOnlySpan<byte> key, DateTime now)
    {
        var window = (long)Math.Floor((now - DateTime.UnixEpoch).TotalSeconds / WindowSeconds);
        return new(community, version, window, Sign(community, version, window, key));
    }

    public bool IsSignedBy(ReadOnlySpan<byte> key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(Community, KeyVersion, Window, key)), Encoding.UTF8.GetBytes(Mac));

    /// <summary>The address that the QR code holds: a resident who scans it comes to the page of the community.</summary>
    public string At(string communityAddress) => communityAddress + Mark + Text;

    private string Text => Window is { } window
        ? string.Create(CultureInfo.InvariantCulture, $"{KeyVersion}.{window}.{Mac}")
        : string.Create(CultureInfo.InvariantCulture, $"{KeyVersion}.{Mac}");

    /// <summary>From the whole address that a camera read, or from its end; null for what is no code of ours.</summary>
    public static VisitCode? Read(string? scanned)
    {
        if (scanned is null || scanned.Length > LongestScanned || scanned.IndexOf(Mark, StringComparison.Ordinal) is not (> 0 and var mark)) return null;
        var community = Uri.UnescapeDataString(scanned[(scanned.LastIndexOf('/', mark) + 1)..mark]);
        return scanned[(mark + Mark.Length)..].Split('.') switch
        {
            [var version, var mac] when Number(version) is { } known => new VisitCode(community, (int)known, null, mac),
            [var version, var window, var mac] when Number(version) is { } known && Number(window) is { } shown => new VisitCode(community, (int)known, shown, mac),
            _ => null,
        };
    }

    private static long? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Sign(string community, int version, long? window, ReadOnlySpan<byte> key)
    {
        var told = string.Create(CultureInfo.InvariantCulture, $"lindian-visit-code-1\n{community}\n{version}\n{(window is { } shown ? shown.ToString(CultureInfo.InvariantCulture) : "poster")}");
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(told)).AsSpan(0, MacBytes));
    }
}
