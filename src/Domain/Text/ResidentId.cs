using System.Globalization;

namespace Lindian.Domain.Text;

/// <summary>Number of a resident identity card: 17 digits and a check character (GB 11643, domain-facts section 7).</summary>
public static class ResidentId
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string Checks = "10X98765432";

    /// <summary>The check character fits and the birthday exists. Full-width digits and a small x are taken.</summary>
    public static bool IsValid(string number)
    {
        var plain = Folding.Plain(number).Trim().ToUpperInvariant();
        return plain.Length == 18
            && plain.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0
            && DateOnly.TryParseExact(plain.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && Checks[Weights.Select((weight, at) => weight * (plain[at] - '0')).Sum() % 11] == plain[17];
    }
}
