using System.Security.Cryptography;
using System.Text;

namespace Lindian.Features.Organization;

/// <summary>Ten codes for the day the phone is lost; each opens once. About fifty bits, without signs that look alike.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => $"{RandomNumberGenerator.GetString(Signs, 5)}-{RandomNumberGenerator.GetString(Signs, 5)}")];

    public static IReadOnlyList<string> Of(string? kept) => kept?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The codes that are left when this one is used up; null when it is none of them.</summary>
    public static IReadOnlyList<string>? Without(IReadOnlyList<string> codes, string typed)
    {
        var sent = Encoding.UTF8.GetBytes(Bare(typed));
        var left = codes.Where(c => !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Bare(c)), sent)).ToList();
        return left.Count < codes.Count ? left : null;
    }

    /// <summary>Without the dash and the blanks that people leave out or put in.</summary>
    public static string Bare(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
