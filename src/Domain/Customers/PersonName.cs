using System.Text;
using Lindian.Domain.Text;

namespace Lindian.Domain.Customers;

/// <summary>A whole name as it is looked up: without blanks, half-width, lower case, so that 张 三 is found as 张三.</summary>
public static class PersonName
{
    /// <summary>Null when there is too little of it to find somebody by, or when it holds no letter.</summary>
    public static string? Normalise(string written)
    {
        var name = string.Concat(SoundText.In(NormalizationForm.FormKC, written).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return name.Length >= 2 && name.EnumerateRunes().Any(Rune.IsLetter) ? name : null;
    }
}
