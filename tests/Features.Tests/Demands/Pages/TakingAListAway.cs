using System.IO.Compression;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class TakingAListAway
{
    [Theory, OnEveryDatabase]
    public async Task Gives_what_the_filter_shows_masked_and_harmless_and_writes_it_down(TownRef here)
    {
        var town = await here.Open();
        var (mine, other) = (await town.Quarter(), await town.Quarter());
        var (leader, stranger) = (await mine.RegionLeader(), await other.RegionLeader());
        var phone = $"138{town.Next():00000000}";
        var (kept, elsewhere) = (await leader.Raises($"=HYPERLINK(\"http://x\") 请回电 {phone}", mine, phone, "王秀兰"), await stranger.Raises("路灯不亮", other));
        var closed = await leader.Raises("电费账单对不上", mine);
        await leader.Triages(closed, "CONSULT");

        var link = (await leader.Looks("/manage/demands?state=Received")).Find(".bulk-export a").GetAttribute("href") ?? "";
        var csv = (await leader.Gets(link)).Body;

        csv.ShouldContain(kept.Number);
        csv.ShouldContain("王*");
        csv.ShouldContain("'=HYPERLINK");
        csv.ShouldNotContain(phone);
        csv.ShouldNotContain("秀兰");
        csv.ShouldNotContain(elsewhere.Number);
        csv.ShouldNotContain(closed.Number);
        var logged = await town.InDb((db, _) => db.AccessLog.Where(a => a.MemberId == leader.MemberId && a.What == "demand.export").ToListAsync());
        logged.ShouldHaveSingleItem().Detail.ShouldBe("csv, 1");
    }

    [Theory, OnEveryDatabase]
    public async Task Comes_whole_and_in_order_beyond_one_page_also_as_a_workbook(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var leader = await quarter.TeamLeader();
        var numbers = new List<string>();
        for (var i = 0; i < 53; i++) numbers.Add((await leader.Raises("路灯不亮", quarter)).Number);

        var csv = (await leader.Gets("/api/demands/export?format=csv&view=All")).Body;
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]).ShouldBe(numbers.AsEnumerable().Reverse());

        using var book = new ZipArchive(await leader.Http.GetStreamAsync("/api/demands/export?format=xlsx&view=All"));
        using var sheet = new StreamReader((book.GetEntry("xl/worksheets/sheet1.xml") ?? throw new InvalidOperationException("no sheet")).Open());
        (await sheet.ReadToEndAsync()).ShouldContain(numbers[0]);
        (await leader.Gets("/api/demands/export?format=pdf&view=All")).Code.ShouldBe("import.unsupported-file");
    }
}
