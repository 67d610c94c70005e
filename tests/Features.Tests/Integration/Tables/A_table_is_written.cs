using System.Text;
using FsCheck.Fluent;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Tests.Integration.Tables;

public sealed class A_table_is_written : IDisposable
{
    private readonly Paper paper = new();

    public void Dispose() => paper.Dispose();

    private static readonly IReadOnlyList<object?>[] Lines =
    [
        ["停电,\"三号楼\"\n没电", 42, 1234.5m, new DateTime(2026, 11, 22, 8, 30, 0), new DateOnly(2026, 11, 22), true, null],
        ["<a&b>\u0001\r\n ", -1L, 0.25, new DateTime(2026, 11, 22), null, false, "  "],
    ];

    [Fact]
    public async Task As_CSV_with_a_mark_and_quotes()
    {
        (await Csv(Lines[0])).ShouldBe("\uFEFF名称\r\n\"停电,\"\"三号楼\"\"\n没电\",42,1234.5,2026-11-22 08:30:00,2026-11-22,true,\r\n");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("'a", "'a")]
    public async Task No_CSV_cell_runs_as_a_formula(string typed, string written) =>
        (await Csv([typed])).ShouldBe($"\uFEFF名称\r\n{written}\r\n");

    [Fact]
    public async Task A_negative_number_stays_a_number() => (await Csv([-5])).ShouldBe("\uFEFF名称\r\n-5\r\n");

    [Fact]
    public async Task A_workbook_comes_back_as_it_went()
    {
        var rows = await Paper.Rows(await Xlsx(Lines));
        rows[0].Cells.Values.ShouldBe(["停电,\"三号楼\"\n没电", "42", "1234.5", "2026-11-22T08:30:00", "2026-11-22", "true", ""]);
        rows[1].Cells.Values.ShouldBe(["<a&b>\r\n ", "-1", "0.25", "2026-11-22", "", "false", "  "]);
    }

    [Fact]
    public async Task In_a_workbook_text_stays_text()
    {
        var rows = await Paper.Rows(await Xlsx([["=1+1", "001", "12345678901234567890", "", "", "", ""]]));
        rows.Single().Cells.Values.Take(3).ShouldBe(["=1+1", "001", "12345678901234567890"]);
    }

    [Fact]
    public async Task A_cell_is_cut_where_a_spreadsheet_ends_it() =>
        (await Paper.Rows(await Xlsx([[new string('x', 32_766) + "𠮷", "", "", "", "", "", ""]]))).Single().Cells["a"].Length.ShouldBe(32_766);

    [Fact]
    public async Task More_rows_than_a_sheet_has_are_refused()
    {
        var endless = Paper.Lines(Enumerable.Repeat<IReadOnlyList<object?>>([null], 1_048_576));
        (await Should.ThrowAsync<RuleBroken>(() => WorkbookWriter.Xlsx(Stream.Null, "a", ["a"], endless))).Code.ShouldBe("export.too-many-rows");
    }

    [Fact]
    public async Task Any_text_comes_back_from_CSV_as_it_went()
    {
        var typed = Gen.Elements("=", "'", "\"", ",", "\r\n", "\n", "\r", "-", "电", "a", " ", ";", "\t", "𠮷").ArrayOf().Select(string.Concat);
        var lines = typed.ArrayOf(3).Sample(500).Select(cells => cells.Append("end").ToArray()).ToArray();
        await using (var file = File.Create(paper.Path("t.csv"))) await TableWriter.Csv(file, ["a", "b", "c", "d"], Paper.Lines(lines));
        var rows = await Paper.Rows(paper.Path("t.csv"));
        rows.Select(row => string.Join('¦', row.Cells.Values)).ShouldBe(lines.Select(line => string.Join('¦', line)));
    }

    private static async Task<string> Csv(IReadOnlyList<object?> line)
    {
        using var bytes = new MemoryStream();
        await TableWriter.Csv(bytes, ["名称"], Paper.Lines([line]));
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private async Task<string> Xlsx(IEnumerable<IReadOnlyList<object?>> lines)
    {
        await using var file = File.Create(paper.Path("t.xlsx"));
        await WorkbookWriter.Xlsx(file, "诉求/2026: [全部] 一二三四五六七八九十一二三四五六七八九十", ["a", "b", "c", "d", "e", "f", "g"], Paper.Lines(lines));
        return file.Name;
    }
}
