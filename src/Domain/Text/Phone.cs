using System.Text.RegularExpressions;

namespace Lindian.Domain.Text;

/// <summary>A phone number of China as it is stored and looked up: digits only (forms: domain-facts section 7).</summary>
public static partial class Phone
{
    /// <summary>
    /// Mobile without country code, landline with area code, 400/800 or short hotline; null when it is none of them. A local
    /// landline without area code is null too: nobody could call it from elsewhere. An extension is dropped.
    /// </summary>
    public static string? Normalise(string written)
    {
        var digits = Extension().Replace(Signs().Replace(Folding.PlainDigits(written), ""), "");
        digits = CountryCode().Replace(digits, "");
        return Known().IsMatch(digits) ? digits : null;
    }

    [GeneratedRegex(@"[\s\-‐-―−.·()_/\u200B-\u200D\uFEFF]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"(?:转|ext)\d{1,6}$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    /// <summary>The country code, and the 0 that old exchanges wanted before a mobile number.</summary>
    [GeneratedRegex(@"^(?:\+86|0086|86(?=1[3-9]\d{9}$|0\d{9,11}$))?(?:0(?=1[3-9]\d{9}$))?")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"^(?:1[3-9]\d{9}|0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}|[48]00\d{7}|11[029]|12[02]|12\d{3}|9[56]\d{3,4})$")]
    private static partial Regex Known();
}
