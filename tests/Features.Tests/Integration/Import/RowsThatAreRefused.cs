using System.Text;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Tests.Integration.Tables;
using Lindian.Data.Maps.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Integration.Import;

public sealed class RowsThatAreRefused : IDisposable
{
    private readonly Paper paper = new();

    [Theory, OnEveryDatabase]
    public async Task Each_bad_row_is_told_with_its_line_and_the_good_ones_go_in(TownRef here)
    {
        var town = await here.Open();
        var (prefix, screen) = (town.Prefix(), new Screen());
        var file = paper.Text($"""
            {ImportTalk.Header}{prefix}1,停电,2026/3/5 8:30,,
            {prefix}2,,昨天,,
            {prefix}3,停电,2026/3/5 8:30,,
            {prefix}4,停电,2026/3/5 8:30,123,
            {prefix}5,停电,2026/3/5 8:30,,NOWHERE
            {prefix}6,停电,2099/1/1 8:30,,
            {prefix}7,停电
            {prefix}8,"两行
            都是内容",2026/3/5 8:30,,
            """);

        var count = await town.Imports(paper, file, screen);

        screen.Codes.ShouldBe([
            (3, "import.required"), (3, "import.not-a-date"), (5, "customer.phone-wrong"), (6, "import.community-unknown"),
            (7, "demand.raised-in-the-future"), (8, "import.cell-count")]);
        (count.Created, count.Refused, count.Done, count.Total).ShouldBe((3, 5, 8, 8));
        (await town.Raised(prefix)).ShouldBe(3);
    }

    [Theory, OnEveryDatabase]
    public async Task The_errors_file_holds_line_field_code_text_and_row(TownRef here)
    {
        var town = await here.Open();
        var file = paper.Text($"{ImportTalk.Header}{town.Prefix()}1,,2026/3/5 8:30,,\n");

        await town.Imports(paper, file, new Screen(), how: o => o with { Errors = paper.Path("errors.csv") });

        var refused = (await Paper.Rows(paper.Path("errors.csv"))).ShouldHaveSingleItem().Cells;
        (refused["line"], refused["field"], refused["code"], refused["text"]).ShouldBe(("2", "words", "import.required", "此项为必填项"));
        refused["row"].ShouldContain("\"时间\":\"2026/3/5 8:30\"");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(paper.Path("errors.csv")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory, OnEveryDatabase]
    public async Task Text_that_looks_like_a_formula_stays_text_also_in_GB18030(TownRef here)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var town = await here.Open();
        var prefix = town.Prefix();
        var file = paper.Bytes("gb.csv", Encoding.GetEncoding("gb18030").GetBytes($"{ImportTalk.Header}{prefix}1,=HYPERLINK(1)停电㙍,2026/3/5 8:30,,\n"));

        await town.Imports(paper, file, new Screen());

        (await Words(town, prefix + "1")).ShouldBe("=HYPERLINK(1)停电㙍");
    }

    [Theory, OnEveryDatabase]
    public async Task A_workbook_goes_in_like_a_text_file(TownRef here)
    {
        var town = await here.Open();
        var (prefix, path) = (town.Prefix(), paper.Path("book.xlsx"));
        await using (var book = File.Create(path))
        {
            await WorkbookWriter.Xlsx(book, "诉求", ["编号", "内容", "时间", "电话", "社区"], Paper.Lines([[prefix + "1", "=1+1 停电", "2026/3/5 8:30", "", ""], [prefix + "2", "", "2026/3/5 8:30", "", ""]]));
        }
        var screen = new Screen();

        var count = await town.Imports(paper, path, screen);

        (count.Created, count.Refused).ShouldBe((1, 1));
        screen.Codes.ShouldBe([(3, "import.required")]);
        (await Words(town, prefix + "1")).ShouldBe("=1+1 停电");
    }

    private static Task<string?> Words(Town town, string externalId) => town.InDb((db, _) =>
        (from d in db.Demands join w in db.Words on d.WordsId equals w.Id where d.ExternalId == externalId select w.Redacted).SingleAsync());

    public void Dispose() => paper.Dispose();
}
