using System.Text;
using System.Text.RegularExpressions;

namespace Lindian.Domain.Text;

/// <summary>How personal data looks to those who may not see it whole (defaults of domain-facts section 7).</summary>
public static partial class Masks
{
    /// <summary>138****1234. A hotline of six digits or fewer is public and stays.</summary>
    public static string Phone(string number) => number.Length switch
    {
        <= 6 => number,
        < 11 => Keep(number, 0, 4),
        _ => Keep(number, 3, 4),
    };

    /// <summary>张*: the first character, whatever the length, so that the length tells nothing.</summary>
    public static string Name(string name)
    {
        foreach (var rune in name.Trim().EnumerateRunes()) return $"{rune}*";
        return "";
    }

    /// <summary>First three, last four.</summary>
    public static string ResidentId(string number) => Keep(number, 3, 4);

    /// <summary>Customer or meter number: last four.</summary>
    public static string Account(string number) => Keep(number, 0, 4);

    /// <summary>Cut behind the building, or the house number where no building is named; an address without either stays.</summary>
    public static string Address(string address)
    {
        var plain = Folding.Plain(address);
        var whole = new[] { Building(), House(), Dashed() }.Select(rule => rule.Match(plain)).FirstOrDefault(match => match.Success);
        var end = whole is not null ? whole.Length : Room().Match(plain) is { Success: true } room ? room.Index : address.Length;
        return end >= address.TrimEnd().Length ? address : address[..end].TrimEnd() + "***";
    }

    private static string Keep(string text, int head, int tail) => text.Length <= head + tail
        ? new string('*', text.Length)
        : new StringBuilder(text).Remove(head, text.Length - head - tail).Insert(head, "*", text.Length - head - tail).ToString();

    private const string Count = "[0-9a-z一二三四五六七八九十百甲乙丙丁东南西北]+";

    [GeneratedRegex($@"^.*{Count}\s*(?:号楼|幢|栋|座|#楼?)", RegexOptions.Singleline)]
    private static partial Regex Building();

    [GeneratedRegex(@"^.*?\d\s*号(?![楼室房])", RegexOptions.Singleline)]
    private static partial Regex House();

    /// <summary>阳光花园3-2-501: building, unit, room.</summary>
    [GeneratedRegex(@"^.*?[^\d\-]\d+(?=\s*[-–—]\s*\d)", RegexOptions.Singleline)]
    private static partial Regex Dashed();

    [GeneratedRegex($@"{Count}\s*(?:单元|室|房|户)")]
    private static partial Regex Room();
}
