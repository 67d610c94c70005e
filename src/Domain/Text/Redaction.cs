using System.Text;
using System.Text.RegularExpressions;

namespace Lindian.Domain.Text;

/// <summary>
/// Cuts what would name a person out of free text before it is listed, indexed or shown: phones, identity and card numbers,
/// e-mail addresses, account numbers. Better one number too many than one left: every run of eight or more digits goes.
/// Repeating it changes nothing. Short hotlines (95598) and dates written with signs stay.
/// </summary>
public static partial class Redaction
{
    public static string Of(string text)
    {
        // a cut may lay bare a number whose neighbours hid it, so repeat until nothing is left; each round takes digits or letters away
        for (; ; )
        {
            var cut = Once(text);
            if (ReferenceEquals(cut, text)) return text;
            text = cut;
        }
    }

    private static string Once(string text)
    {
        var found = Personal().Match(Folding.PlainDigits(text));
        if (!found.Success) return text;
        var kept = new StringBuilder(text.Length);
        var at = 0;
        for (; found.Success; found = found.NextMatch())
        {
            kept.Append(text, at, found.Index - at).Append(MarkOf(found));
            at = found.Index + found.Length;
        }
        return kept.Append(text, at, text.Length - at).ToString();
    }

    private static string MarkOf(Match found) =>
        found.Groups["mail"].Success ? "〔邮箱〕"
        : found.Groups["id"].Success ? "〔证件号〕"
        : found.Groups["phone"].Success ? "〔电话〕"
        : "〔号码〕";

    /// <summary>What people put between the digits of one number, zero-width characters included.</summary>
    private const string Gap = @"[\s\-‐-―−.·_/\u200B-\u200D\u2060\uFEFF]{0,3}";

    private const string Mail = @"(?<mail>(?<![A-Za-z0-9._%+\-])[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+)";

    private const string Id = $@"(?<id>(?<!\d)(?:\d{{17}}|[1-9]\d{{5}}{Gap}(?:18|19|20)\d\d{Gap}\d\d{Gap}\d\d{Gap}\d{{3}}{Gap})[\dXx](?!\d))";

    private const string Mobile = $@"(?<!\d)(?:(?:\+|00)?86{Gap})?0?1{Gap}[3-9](?:{Gap}\d){{9}}(?!\d)";

    private const string Landline = $@"(?<!\d)(?:(?:\+|00)?86{Gap})?\(?0\d{{2,3}}\)?{Gap}[2-9]\d{{2,3}}{Gap}\d{{4}}(?!\d)(?:转\d{{1,6}})?";

    private const string Service = $@"(?<!\d)[48]00{Gap}\d(?:{Gap}\d){{6}}(?!\d)";

    private const string Abroad = @"\+\d(?:[ \-]?\d){7,14}(?!\d)";

    /// <summary>A local number without area code is known only by the word before it.</summary>
    private const string Local = @"(?<=(?:电话|手机|座机|联系方式|[Tt]el|[Pp]hone)[^\d\r\n]{0,4})\d{7}(?!\d)";

    private const string Card = @"(?<!\d)[3-9]\d{3}(?:[ \-]\d{4}){2,4}(?:[ \-]\d{1,3})?(?!\d)";

    [GeneratedRegex($@"{Mail}|{Id}|(?<phone>{Mobile}|{Landline}|{Service}|{Abroad}|{Local})|{Card}|\d{{8,}}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Personal();
}
