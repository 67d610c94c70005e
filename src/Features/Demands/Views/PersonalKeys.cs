using System.Text.RegularExpressions;
using Lindian.Domain.Text;

namespace Lindian.Features.Demands;

/// <summary>Tells what may lead to one person: a phone, an account or meter number, an identity number, a mail address.</summary>
public static partial class PersonalKeys
{
    public static bool AreIn(string text) =>
        Phone.Normalise(text) is not null || OnlyDigits().IsMatch(text) || LongNumber().IsMatch(text) || Redaction.Of(text) != text;

    [GeneratedRegex(@"^\s*\d{6,}\s*$")]
    private static partial Regex OnlyDigits();

    [GeneratedRegex(@"\d{7,}")]
    private static partial Regex LongNumber();
}
