using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Tests.Integration.Tables;

public sealed class A_workbook_is_read : IDisposable
{
    private readonly Paper paper = new();

    public void Dispose() => paper.Dispose();

    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private string Workbook(string rows, params (string, string)[] more) => paper.Archive("t.xlsx", [
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Office}\"><sheets><sheet name=\"空\" sheetId=\"1\" r:id=\"a\"/><sheet name=\"数据\" sheetId=\"2\" r:id=\"b\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{Office}/worksheet\" Target=\"worksheets/a.xml\"/><Relationship Id=\"b\" Type=\"{Office}/worksheet\" Target=\"worksheets/b.xml\"/><Relationship Id=\"s\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst {Main}><si><t>标题</t></si><si><r><t>停</t></r><r><t>电</t></r></si></sst>"),
        ("xl/styles.xml", $"<styleSheet {Main}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"21\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/a.xml", $"<worksheet {Main}><sheetData/></worksheet>"),
        ("xl/worksheets/b.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>"),
        .. more]);

    private static string Header(params string[] names) =>
        "<row r=\"1\">" + string.Concat(names.Select((name, at) => $"<c r=\"{(char)('A' + at)}1\" t=\"inlineStr\"><is><t>{name}</t></is></c>")) + "</row>";

    private static readonly TableOptions Data = new() { Sheet = "数据" };

    [Theory]
    [InlineData("<c r=\"A2\" t=\"s\"><v>1</v></c>", "停电")]
    [InlineData("<c r=\"A2\" s=\"1\"><v>46000</v></c>", "2025-12-09")]
    [InlineData("<c r=\"A2\" s=\"2\"><v>46000.6666666666</v></c>", "2025-12-09T16:00:00")]
    [InlineData("<c r=\"A2\" s=\"3\"><v>0.5</v></c>", "1899-12-31T12:00:00")]
    [InlineData("<c r=\"A2\"><v>13800138000</v></c>", "13800138000")]
    [InlineData("<c r=\"A2\"><v>1.2E+15</v></c>", "1200000000000000")]
    [InlineData("<c r=\"A2\"><v>3.2E+20</v></c>", "320000000000000000000")]
    [InlineData("<c r=\"A2\"><v>0.1</v></c>", "0.1")]
    [InlineData("<c r=\"A2\"><v>1.0000000000000001E-5</v></c>", "0.00001")]
    [InlineData("<c r=\"A2\" t=\"b\"><v>1</v></c>", "true")]
    [InlineData("<c r=\"A2\" t=\"str\"><f>1+1</f><v>=2</v></c>", "=2")]
    [InlineData("<c r=\"A2\" t=\"e\"><v>#N/A</v></c>", "")]
    public async Task Each_kind_of_cell_becomes_plain_text(string cell, string text) =>
        (await Paper.Rows(Workbook(Header("a", "b") + $"<row r=\"2\">{cell}<c r=\"B2\"><v>1</v></c></row>"), Data)).Single().Cells["a"].ShouldBe(text);

    [Fact]
    public async Task Rows_keep_the_numbers_of_the_sheet_and_short_rows_are_whole()
    {
        var rows = await Paper.Rows(Workbook(Header("a", "b", "c") + "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>2</v></c></row><row r=\"6\"><c r=\"D6\"><v>2</v></c></row>"), Data);
        rows.Select(row => (row.Number, row.Cells["a"], row.Cells["b"], row.Error)).ShouldBe([(2, "", "1", null), (5, "2", "", null), (6, "", "", "import.cell-count")]);
    }

    [Fact]
    public async Task The_first_sheet_is_taken_unless_one_is_named()
    {
        var path = Workbook(Header("a"));
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(path))).Code.ShouldBe("import.empty");
        (await TableFile.Header(path, Data)).ShouldBe(["a"]);
        var missing = await Should.ThrowAsync<BadInput>(() => Paper.Rows(path, new() { Sheet = "别的" }));
        (missing.Code, missing.Field, missing.Values.Single()).ShouldBe(("import.missing-sheet", "sheet", "别的"));
    }

    [Fact]
    public async Task What_unpacks_to_too_much_is_refused_unread()
    {
        var path = Workbook(Header("a"), ("xl/media/zeros.bin", new string('0', 3 << 20)));
        new FileInfo(path).Length.ShouldBeLessThan(20_000);
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(path, Data with { LargestWorkbook = 2 << 20 }))).Code.ShouldBe("import.too-large");
    }

    [Fact]
    public async Task Macros_under_an_innocent_name_are_refused() =>
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(Workbook(Header("a"), ("xl/vbaProject.bin", "x")), Data))).Code.ShouldBe("import.macros");

    [Fact]
    public async Task A_damaged_workbook_is_refused()
    {
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(paper.Text("a,b\n1,2", "t.xlsx")))).Code.ShouldBe("import.unreadable-workbook");
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(paper.Archive("u.xlsx", ("hello.txt", "x"))))).Code.ShouldBe("import.unreadable-workbook");
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(Workbook(Header("a") + "<row><c"), Data))).Code.ShouldBe("import.unreadable-workbook");
    }
}
