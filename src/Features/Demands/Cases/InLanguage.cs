using System.Globalization;
using Lindian.Domain.Governance;

namespace Lindian.Features.Demands;

/// <summary>What the supplier's lists say, in the language of the request.</summary>
public static class InLanguage
{
    public static string Of(string zh, string en) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? en : zh;

    public static string Said(this Bilingual text) => Of(text.Zh, text.En);

    public static string Said(this Choice choice) => Of(choice.Zh, choice.En);

    public static string Said(this DemandType type) => Of(type.Zh, type.En);

    /// <summary>The entry with this code in words; the code itself where the list has lost it.</summary>
    public static string Say(this IEnumerable<Choice> list, string code) => list.FirstOrDefault(c => c.Code == code)?.Said() ?? code;

    /// <summary>From the root of the tree to the type, as in 故障报修 / 停电故障.</summary>
    public static string Path(this DemandRules rules, string typeCode) => string.Join(" / ", rules.Upwards(typeCode).Reverse().Select(t => t.Said()));
}
