using Lindian.Data.Secrets;
using Lindian.Domain.Customers;
using Lindian.Domain.Text;

namespace Lindian.Features.Customers;

/// <summary>What a text in the one search box may be: a key of a person or a meter, or words of an address.</summary>
public sealed record SearchKeys(IReadOnlyList<(LookupKind Kind, string Text)> Personal, IReadOnlyList<string> Words)
{
    private const int LongestName = 30, PhoneEnd = 4;

    public static SearchKeys Of(string typed) => new([.. PersonalIn(typed)], Bigrams.Query(typed));

    private static IEnumerable<(LookupKind, string)> PersonalIn(string typed)
    {
        if (Phone.Normalise(typed) is { } phone) yield return (LookupKind.Phone, phone);
        if (SupplyNumber.Normalise(typed) is { } number)
        {
            if (number.Length == PhoneEnd) yield return (LookupKind.PhoneEnd, number);
            yield return (LookupKind.Account, number);
            yield return (LookupKind.Meter, number);
        }
        if (typed.Length <= LongestName && !typed.Any(char.IsDigit) && PersonName.Normalise(typed) is { } name) yield return (LookupKind.Name, name);
    }
}
