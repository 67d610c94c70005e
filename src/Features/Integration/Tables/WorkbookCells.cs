using System.Globalization;
using System.Text;
using System.Xml;

namespace Lindian.Features.Integration.Tables;

/// <summary>One row of a sheet in the markup of a workbook (ECMA-376, inline strings).</summary>
internal static class WorkbookCells
{
    /// <summary>What a spreadsheet takes into one cell; the rest is cut.</summary>
    private const int LongestText = 32_767;

    public static StringBuilder Row(StringBuilder line, IReadOnlyList<object?> cells)
    {
        line.Append("<row>");
        foreach (var value in cells) Cell(line, value);
        return line.Append("</row>");
    }

    private static void Cell(StringBuilder line, object? value)
    {
        switch (value)
        {
            case null: line.Append("<c/>"); break;
            case bool yes: line.Append("<c t=\"b\"><v>").Append(yes ? 1 : 0).Append("</v></c>"); break;
            case DateTime moment: Number(line, moment.ToOADate(), WorkbookParts.MomentStyle); break;
            case DateOnly day: Number(line, day.ToDateTime(TimeOnly.MinValue).ToOADate(), WorkbookParts.DayStyle); break;
            case int or long or decimal or double: Number(line, value, 0); break;
            default: Text(line, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""); break;
        }
    }

    private static void Number(StringBuilder line, object number, int style) =>
        line.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{number}</v></c>");

    private static void Text(StringBuilder line, string text)
    {
        line.Append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        var room = LongestText;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((room -= rune.Utf16SequenceLength) < 0) break;
            Escape(line, rune);
        }
        line.Append("</t></is></c>");
    }

    /// <summary>Control characters have no place in XML at all and are left out.</summary>
    private static void Escape(StringBuilder line, Rune rune) => _ = rune.Value switch
    {
        '&' => line.Append("&amp;"),
        '<' => line.Append("&lt;"),
        '>' => line.Append("&gt;"),
        '\r' => line.Append("&#13;"),
        < 0x10000 when !XmlConvert.IsXmlChar((char)rune.Value) => line,
        _ => line.Append(rune.ToString()),
    };
}
