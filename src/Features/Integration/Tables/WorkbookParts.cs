using System.Security;

namespace Lindian.Features.Integration.Tables;

/// <summary>The fixed parts of a workbook of one sheet, whose first row stays in sight.</summary>
internal static class WorkbookParts
{
    public const string SheetName = "xl/worksheets/sheet1.xml";
    public const int MomentStyle = 1;
    public const int DayStyle = 2;

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string SheetStart = $"""
        {Head}
        <worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>
        """;

    public const string SheetEnd = "</sheetData></worksheet>";

    public static IEnumerable<(string Name, string Content)> Around(string sheet) =>
    [
        ("[Content_Types].xml", $"""
            {Head}
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/{SheetName}" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>
            """),
        ("_rels/.rels", Relations(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"""
            {Head}
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{SecurityElement.Escape(Named(sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", Relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))),
        ("xl/styles.xml", $"""
            {Head}
            <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>
            """),
    ];

    private static string Relations(params (string Kind, string Target)[] relations) =>
        $"{Head}\n<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(relations.Select((relation, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"{Office}/{relation.Kind}\" Target=\"{relation.Target}\"/>"))
        + "</Relationships>";

    /// <summary>A sheet's name has at most 31 characters and none of those that formulas use.</summary>
    private static string Named(string sheet)
    {
        var name = string.Concat(sheet.Where(letter => !char.IsControl(letter) && !@"[]:*?/\'".Contains(letter)).Take(31));
        return name.Length == 0 ? "Sheet1" : name;
    }
}
