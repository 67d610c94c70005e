using System.Text;
using Lindian.Domain.Text;

namespace Lindian.Domain.Customers;

/// <summary>An account number (户号) or meter number as it is stored and looked up: letters and digits, half-width, upper case.</summary>
public static class SupplyNumber
{
    private const int Shortest = 4, Longest = 24;

    /// <summary>Null when it can't be such a number: too short, too long, without a digit, or with other signs than blanks and dashes.</summary>
    public static string? Normalise(string written)
    {
        if (Decomposed(written) is not { } plain) return null;
        var number = string.Concat(plain.Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '–' and not '—')).ToUpperInvariant();
        var sound = number.Length is >= Shortest and <= Longest && number.All(char.IsAsciiLetterOrDigit) && number.Any(char.IsAsciiDigit);
        return sound ? number : null;
    }

    private static string? Decomposed(string written) => written.Length > 3 * Longest ? null : SoundText.In(NormalizationForm.FormKC, written);
}
