using System.Net;
using Lindian.Data.Maps.Governance;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Portal;

public sealed class DisclosingAndElders
{
    [Theory, OnEveryDatabase]
    public async Task Promises_stand_with_their_measured_state_and_what_nobody_confirmed_says_so(TownRef here)
    {
        var town = await here.Open();
        var page = await town.NewClient().Opens("/disclosure");

        Row(page, "供电可靠率").ShouldContain("尚未统计");
        Row(page, "平均 45 分钟").ShouldNotContain("尚未统计");
        Row(page, "第一档").ShouldContain("未核实");
        Row(page, "居民客户").ShouldNotContain("未核实");
        page.Page.QuerySelector("main a[href='tel:12398']").ShouldNotBeNull();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Measured_are_the_complaints_that_were_answered(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        for (var i = 0; i < 3; i++)
        {
            var demand = await quarter.Raised("窗口态度不好");
            await (await demand.Answered(quarter, "已向您道歉", "COMPLAINT-SERVICE-ATTITUDE")).LetOut(demand);
        }

        Row(await town.NewClient().Opens("/disclosure"), "投诉答复处理意见").ShouldContain("100% 按时（3 件）");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_administrator_changes_what_is_disclosed_and_half_an_entry_is_refused(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();
        var json = await town.InDb(async (db, _) => (await db.Rulebooks.SingleAsync(b => b.Name == "disclosure")).Newest.Json);

        var page = await admin.Opens("/manage/governance/rulebooks/disclosure/revise");
        (await page.Submit("", new { Json = """{"supervision":[],"sections":[{"title":{"zh":"只有中文","en":""},"rows":[]}]}""" })).Text.ShouldContain("内容不完整");
        (await page.Submit("", new { Json = json.Replace("平均 45 分钟", "平均 40 分钟") })).Status.ShouldBe(200);

        (await town.NewClient().Opens("/disclosure")).Text.ShouldContain("平均 40 分钟");
    }

    [Theory, OnEveryDatabase]
    public async Task Elder_mode_stays_over_pages_and_shows_the_phone_first(TownRef here)
    {
        var browser = (await here.Open()).NewClient();

        var start = await browser.Opens("/?elder=on");
        start.Page.QuerySelector("main a")!.GetAttribute("href").ShouldBe("tel:95598");
        start.Page.QuerySelectorAll(".doors a").Length.ShouldBe(3);
        foreach (var address in (string[])["/raise", "/track", "/communities", "/disclosure", "/opinion"])
        {
            var page = await browser.Opens(address);
            page.Page.DocumentElement.ClassName.ShouldBe("elder", address);
            page.Page.QuerySelector(".head")!.TextContent.ShouldContain("标准版");
        }
        (await browser.Opens("/raise")).Page.QuerySelector("[name='Input.Latitude']").ShouldBeNull();
        (await browser.Opens("/?elder=off")).Page.QuerySelectorAll(".doors a").Length.ShouldBe(6);
    }

    [Theory, OnEveryDatabase]
    public async Task A_first_visit_loads_less_than_fifty_kilobytes(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var code = (await quarter.Raised("看看有多重")).Code;
        foreach (var address in (string[])["/", "/raise?community=" + quarter.Community.Code, "/c/" + quarter.Community.Code, "/track", "/track/" + code, "/disclosure", "/opinion"])
            (await Weight(town, address)).ShouldBeLessThan(50_000, address);
    }

    // the page and what it names, as a browser that understands brotli gets it
    private static async Task<long> Weight(Town town, string address)
    {
        var browser = town.NewClient();
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var page = await browser.Opens(address);
        page.Status.ShouldBe(HttpStatusCode.OK.GetHashCode());
        var weight = (await (await browser.GetAsync(address)).Content.ReadAsByteArrayAsync()).LongLength;
        foreach (var part in page.Page.QuerySelectorAll("link[href], script[src], main img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            weight += (await (await browser.GetAsync(part)).Content.ReadAsByteArrayAsync()).LongLength;
        return weight;
    }

    private static string Row(Shown page, string holds) => page.Page.QuerySelectorAll("main tr").Select(r => r.TextContent).First(r => r.Contains(holds, StringComparison.Ordinal));
}
