using System.Text;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Tests.Integration.Tables;

public sealed class A_text_table_is_read : IDisposable
{
    private readonly Paper paper = new();
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public void Dispose() => paper.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("gb18030")]
    [InlineData("utf-16 with mark")]
    public async Task Its_encoding_is_found(string kind)
    {
        const string text = "标题,内容\r\n停电,三号楼没电了𠮷\r\n";
        var bytes = kind switch
        {
            "gb18030" => Gb18030.GetBytes(text),
            "utf-16 with mark" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };
        var row = (await Paper.Rows(paper.Bytes("t.csv", bytes))).Single();
        row.Cells["标题"].ShouldBe("停电");
        row.Cells["内容"].ShouldBe("三号楼没电了𠮷");
        row.Error.ShouldBeNull();
    }

    [Fact]
    public async Task Chinese_far_down_in_a_GB18030_file_is_still_read()
    {
        var bytes = Gb18030.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("plain,text\n", 20_000)) + "停电,电梯\n");
        (await Paper.Rows(paper.Bytes("t.csv", bytes)))[^1].Cells["b"].ShouldBe("电梯");
    }

    [Fact]
    public async Task The_mapping_may_name_the_encoding()
    {
        var path = paper.Bytes("t.csv", Gb18030.GetBytes("a\né"));
        (await Paper.Rows(path, new() { Encoding = "GBK" })).Single().Cells["a"].ShouldBe("é");
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(path, new() { Encoding = "klingon" }))).Code.ShouldBe("import.unknown-encoding");
    }

    [Theory]
    [InlineData("a,b;c\n1,2", "1")]
    [InlineData("a;b;c\n1;2;3", "1")]
    [InlineData("a\tb\n1\t2", "1")]
    [InlineData("a|b\n1|2", "1")]
    [InlineData("\n\na;\"x,y,z\";c\n1;2;3", "1")]
    [InlineData("a\n1", "1")]
    public async Task Its_delimiter_is_found(string text, string first) =>
        (await Paper.Rows(paper.Text(text))).Single().Cells["a"].ShouldBe(first);

    [Fact]
    public async Task A_delimiter_that_was_named_is_used() =>
        (await Paper.Rows(paper.Text("a,b#c\n1,2#3"), new() { Delimiter = '#' })).Single().Cells["a,b"].ShouldBe("1,2");

    [Fact]
    public async Task Quotes_hold_delimiters_line_breaks_and_quotes()
    {
        var rows = await Paper.Rows(paper.Text("a,b\r\n\"1,\r\n\"\"x\"\"\r\ny\",\"\"\r\n\r\n2,3\"4\"\r5,6\n7,8"));
        rows.Select(row => row.Number).ShouldBe([2, 6, 7, 8]);
        rows.Select(row => row.Cells["a"]).ShouldBe(["1,\r\n\"x\"\r\ny", "2", "5", "7"]);
        rows.Select(row => row.Cells["b"]).ShouldBe(["", "3\"4\"", "6", "8"]);
        rows.ShouldAllBe(row => row.Error == null);
    }

    [Fact]
    public async Task A_record_may_cross_the_pieces_in_which_the_file_is_read()
    {
        var cell = string.Concat(Enumerable.Repeat("电\"\"梯\r\n", 9_000));
        var rows = await Paper.Rows(paper.Text($"a,b\r\n\"{cell}\",1\r\n2,3\r\n"));
        rows[0].Cells["a"].ShouldBe(cell.Replace("\"\"", "\"", StringComparison.Ordinal));
        rows[1].Number.ShouldBe(9_003);
    }

    [Fact]
    public async Task Ragged_rows_are_in_error_and_the_next_goes_on()
    {
        var rows = await Paper.Rows(paper.Text("a,b\n1\n1,2,3\n1,2,,\n,\n4,5\n"));
        rows.Select(row => row.Error).ShouldBe(["import.cell-count", "import.cell-count", null, null]);
        rows.Select(row => row.Number).ShouldBe([2, 3, 4, 6]);
        rows[0].Cells["b"].ShouldBe("");
    }

    [Fact]
    public async Task Broken_bytes_spoil_their_row_only()
    {
        byte[] text = [.. "标题,b\n停电了\uFFFD,1\n坏"u8, 0xFF, 0xC3, .. ",2\n好,3\n电梯"u8, 0, .. ",4\n"u8];
        var rows = await Paper.Rows(paper.Bytes("t.csv", text));
        rows.Select(row => row.Error).ShouldBe([null, "import.broken-text", null, "import.nul"]);
        rows[1].Cells["b"].ShouldBe("2");
    }

    [Fact]
    public async Task An_open_quote_and_an_endless_cell_are_in_error()
    {
        var rows = await Paper.Rows(paper.Text($"a,b\n{new string('x', 11)},1\n1,\"2\n3,4\n"), new() { LongestCell = 10 });
        rows.Select(row => (row.Number, row.Error)).ShouldBe([(2, "import.cell-too-long"), (3, "import.open-quote")]);
        rows[0].Cells["a"].Length.ShouldBe(10);
    }

    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("\n \n", "import.empty")]
    [InlineData("a,b,a\n1,2,3", "import.duplicate-column")]
    [InlineData("a,\"b\n1,2", "import.open-quote")]
    [InlineData("PK\u0003\u0004", "import.unsupported-file")]
    public async Task A_file_that_is_no_table_is_refused(string text, string code) =>
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(paper.Text(text)))).Code.ShouldBe(code);

    [Theory]
    [InlineData("t.xls")]
    [InlineData("t.xlsm")]
    [InlineData("t.exe")]
    [InlineData("t")]
    public async Task A_file_of_another_kind_is_refused(string name) =>
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(paper.Text("a,b", name)))).Code.ShouldBe("import.unsupported-file");

    [Fact]
    public async Task A_missing_file_is_named_as_such() =>
        (await Should.ThrowAsync<BadInput>(() => Paper.Rows(paper.Path("none.csv")))).Code.ShouldBe("import.no-such-file");

    [Fact]
    public async Task The_header_can_be_read_alone_and_columns_without_a_name_are_not_read()
    {
        var path = paper.Text(" 标题 ,,b\n1,2,3\n");
        (await TableFile.Header(path)).ShouldBe(["标题", "b"]);
        (await Paper.Rows(path)).Single().Cells.Keys.ShouldBe(["标题", "b"]);
    }
}
