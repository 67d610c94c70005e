using System.Net;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Portal;

public sealed class RaisingAtThePortal
{
    [Theory, OnEveryDatabase]
    public async Task Words_are_enough_and_the_page_gives_number_and_code(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");

        var raised = await form.Sends(new { Words = "小区路灯旁的电表箱门关不上" });

        raised.Status.ShouldBe(200);
        var code = raised.Path.Split('/')[^1];
        code.Length.ShouldBe(12);
        raised.Text.ShouldContain($"{code[..4]} {code[4..8]} {code[8..]}");
        raised.Text.ShouldNotContain("请马上打电话");
        (await ByCode(town, code)).ShouldBe(("PORTAL", null, false));
    }

    [Theory, OnEveryDatabase]
    public async Task A_poster_brings_its_community_along(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var page = await town.NewClient().Opens("/c/" + quarter.Community.Code);
        var form = await town.NewClient().Opens(page.Page.QuerySelector("main a[href^='/raise']")!.GetAttribute("href")!);

        form.Page.QuerySelector("select option[selected]")!.GetAttribute("value").ShouldBe(quarter.Community.Code);
        var raised = await form.Sends(new { Words = "想了解峰谷电价" });

        (await ByCode(town, raised.Path.Split('/')[^1])).ShouldBe(("COMMUNITY-QR", quarter.Community.Id, false));
    }

    [Theory, OnEveryDatabase]
    public async Task Sent_twice_it_is_one_demand(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");
        var fields = form.Filled(new { Words = "电费单没有收到", Phone = "13812340001" });

        var (first, again) = (await form.Send(fields), await form.Send(fields));

        again.Path.ShouldBe(first.Path);
    }

    [Theory, OnEveryDatabase]
    public async Task Words_of_danger_are_accepted_and_answered_with_the_hotline(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");

        var raised = await form.Sends(new { Words = "楼下有根电线掉地上了，还在冒火花" });

        raised.Text.ShouldContain("请马上打电话");
        raised.Page.QuerySelector("main a[href='tel:95598']").ShouldNotBeNull();
        (await ByCode(town, raised.Path.Split('/')[^1])).Danger.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", null, null, "Input.Words", "请写下")]
    [InlineData("   ", null, null, "Input.Words", "请写下")]
    [InlineData("停电了", "138", null, "Input.Phone", "电话号码好像不对")]
    [InlineData("停电了", null, "12345", "Input.AccountNumber", "10 至 20 位")]
    public async Task What_is_wrong_comes_back_beside_its_field_with_everything_typed(string words, string? phone, string? account, string field, string said)
    {
        var town = await Town.Shared(Lindian.Data.Provider.Sqlite);
        var form = await town.NewClient().Opens("/raise?team=");

        var again = await form.Sends(new { Words = words, Phone = phone, AccountNumber = account, Name = "老王" });

        again.Status.ShouldBe(400);
        var control = again.Page.QuerySelector($"[name='{field}']")!;
        control.GetAttribute("aria-invalid").ShouldBe("true");
        var error = again.Page.GetElementById(control.GetAttribute("aria-describedby")!.Split(' ')[^1])!;
        error.TextContent.ShouldContain(said);
        again.Filled(new { })["Input.Words"].ShouldBe(words);
        again.Filled(new { })["Input.Name"].ShouldBe("老王");
        again.Filled(new { })["Input.Phone"].ShouldBe(phone ?? "");
    }

    [Theory, OnEveryDatabase]
    public async Task A_text_too_long_is_kept_and_nothing_is_saved(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");

        var again = await form.Sends(new { Words = new string('电', 4001) });

        again.Status.ShouldBe(400);
        again.Text.ShouldContain("最多 4000 字");
        again.Filled(new { })["Input.Words"].Length.ShouldBe(4001);
    }

    [Theory, OnEveryDatabase]
    public async Task Signs_that_no_screen_shows_are_refused_in_forms(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");

        (await form.Sends(new { Words = "电表\0坏了" })).Status.ShouldBe(400);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Among_too_many_communities_the_street_is_chosen_first(TownRef here)
    {
        var town = await here.Open();
        var region = await town.Add(UnitKind.Region, town.CompanyUnit);
        var teams = new[] { await town.Add(UnitKind.Team, region), await town.Add(UnitKind.Team, region) };
        await town.InDb(async (db, _) =>
        {
            var found = await db.Set<Unit>().Where(u => u.Kind == UnitKind.Team).OrderBy(u => u.Code).ToListAsync();
            for (var i = 0; i < 201; i++)
                db.Add(Unit.Open(UnitKind.Community, found[i % 2], $"C{i:000}", $"社区{i:000}", null, new CommunityFacts(AreaClass.Urban)));
            return await db.SaveChangesAsync();
        });
        var browser = town.NewClient();

        var first = await browser.Opens("/raise");
        first.Page.QuerySelectorAll("select option[value]").Select(o => o.GetAttribute("value")).ShouldBe(["", .. teams.Select(t => t.Code).Order(StringComparer.Ordinal)]);
        first.Page.QuerySelector("textarea").ShouldBeNull();

        var second = await browser.Opens("/raise?team=" + teams[0].Code);
        second.Page.QuerySelectorAll("select option[value^=C]").Length.ShouldBeInRange(100, 101);
        (await second.Sends(new { Words = "路灯不亮", Community = "C000" })).Status.ShouldBe(200);
        (await (await browser.Opens("/raise?team=")).Sends(new { Words = "不知道是哪个社区" })).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_the_token_of_the_page_it_is_refused(TownRef here)
    {
        var town = await here.Open();
        var form = await town.NewClient().Opens("/raise?team=");
        var fields = form.Filled(new { Words = "没有令牌" });
        fields.Remove("__RequestVerificationToken").ShouldBeTrue();

        (await form.Send(fields)).Status.ShouldBe(400);
    }

    [Theory, OnEveryDatabase]
    public async Task More_than_ten_in_ten_minutes_are_refused_and_the_words_stay(TownRef here)
    {
        var town = await here.Open();
        var browser = town.NewClient();
        for (var i = 0; i < 10; i++) (await (await browser.Opens("/raise?team=")).Sends(new { Words = "第几次了" })).Status.ShouldBe(200);

        var refused = await (await browser.Opens("/raise?team=")).Sends(new { Words = "再来一次" });

        refused.Status.ShouldBe((int)HttpStatusCode.TooManyRequests);
        refused.Filled(new { })["Input.Words"].ShouldBe("再来一次");
        (await (await town.NewClient().Opens("/raise?team=")).Sends(new { Words = "邻居不受影响" })).Status.ShouldBe(200);
    }

    private static Task<(string Channel, Guid? Community, bool Danger)> ByCode(Town town, string code) => town.InDb(async (db, _) =>
    {
        var demand = await db.Demands.AsNoTracking().SingleAsync(d => d.TrackingCode == code);
        return (demand.ChannelCode, demand.CommunityId, demand.Danger);
    });
}
