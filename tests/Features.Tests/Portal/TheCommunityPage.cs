using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Organization;
using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Portal;

public sealed class TheCommunityPage
{
    private const string Phone = "13987650417";

    [Theory, OnEveryDatabase]
    public async Task Names_the_manager_with_the_published_phone_and_who_stands_in(TownRef here)
    {
        var town = await here.Open();
        var (alone, quarter) = (await town.Quarter(), await town.Quarter());
        (await Open(alone)).Text.ShouldContain("暂无值守的客户经理");

        var (first, second) = (await quarter.Manager(), await quarter.Manager(primary: false));
        await Change(town, first, m => m.Revise(m.Name, m.UnitId, "0512-57000001"));
        var page = await Open(quarter);
        page.Text.ShouldContain(first.Name);
        page.Page.QuerySelector("a[href='tel:0512-57000001']").ShouldNotBeNull();
        page.Text.ShouldContain("客户经理负责这些事");
        page.Text.ShouldContain("12398");

        var now = town.Clock.GetUtcNow().UtcDateTime;
        await Change(town, first, m => m.BeAway(AbsenceKind.Leave, now.AddDays(-1), now.AddDays(2)));
        var sheet = await town.NewClient().Opens($"/c/{quarter.Community.Code}/sheet"); // the page itself is kept for a minute
        sheet.Text.ShouldContain(second.Name);
        sheet.Text.ShouldContain("代班");
        sheet.Page.QuerySelector(".qr svg path, .qr svg rect").ShouldNotBeNull();
        sheet.Text.ShouldContain($"/c/{quarter.Community.Code}");
    }

    [Theory, OnEveryDatabase]
    public async Task Hides_groups_of_fewer_than_three(TownRef here)
    {
        var town = await here.Open();
        var (few, enough) = (await town.Quarter(), await town.Quarter());
        await Closed(few, "SERVICE-OTHER", 2);
        await Closed(enough, "SERVICE-OTHER", 3);
        await Closed(enough, "COMPLAINT-SERVICE-ATTITUDE", 2);

        var hidden = await Open(few);
        hidden.Text.ShouldContain("少于 3");
        hidden.Text.ShouldContain("数量太少，不公布");
        hidden.Page.QuerySelector("main caption").ShouldBeNull();

        var shown = await Open(enough);
        shown.Page.QuerySelectorAll("main table:has(caption) tbody tr").Length.ShouldBe(1);
        shown.Page.QuerySelector("main table:has(caption) tbody tr")!.TextContent.ShouldContain("服务申请");
        shown.Text.ShouldContain("100%（3 件）"); // satisfied, of those who rated
        foreach (var secret in new[] { "办这件事", "办好了", Phone, "*" + Phone[^4..] }) shown.Text.ShouldNotContain(secret);
    }

    [Theory, OnEveryDatabase]
    public async Task Compares_two_communities_by_name_or_code(TownRef here)
    {
        var town = await here.Open();
        var (one, other) = (await town.Quarter(), await town.Quarter());
        await Closed(one, "SERVICE-OTHER", 3);

        var page = await town.NewClient().Opens($"/communities/compare?c={one.Community.Code}&c={other.Community.Name}");

        page.Page.QuerySelectorAll("main thead th").Select(h => h.TextContent).Skip(1).ShouldBe([one.Community.Name, other.Community.Name]);
        page.Page.QuerySelectorAll("main tbody tr")[0].QuerySelectorAll("td").Select(c => c.TextContent).ShouldBe(["3", "0"]);
        (await town.NewClient().Opens($"/communities/compare?c={one.Community.Code}&c=没有这个社区")).Text.ShouldContain("没有找到");
    }

    [Theory, OnEveryDatabase]
    public async Task Is_found_by_a_part_of_its_name_and_a_strange_code_is_not(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();

        var found = await town.NewClient().Opens("/communities?q=" + quarter.Community.Code[^8..].ToUpperInvariant());
        found.Page.QuerySelectorAll(".names a").Select(a => a.GetAttribute("href")).ShouldBe(["/c/" + quarter.Community.Code]);
        (await town.NewClient().Opens("/communities?q=zzzzzz")).Text.ShouldContain("没有找到这个社区");
        (await town.NewClient().Opens("/c/no-such-code")).Status.ShouldBe(404);
        (await town.NewClient().Opens("/c/" + quarter.Team.Code)).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_kept_for_each_language_and_way_of_reading(TownRef here)
    {
        var town = await here.Open();
        var (quarter, browser) = (await town.Quarter(), town.NewClient());
        var address = "/c/" + quarter.Community.Code;

        (await browser.Opens(address)).Page.DocumentElement.GetAttribute("lang").ShouldBe("zh-CN");
        (await browser.Opens(address + "?lang=en")).Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        (await browser.Opens(address + "?elder=on")).Page.DocumentElement.ClassName.ShouldBe("elder");
        (await town.NewClient().Opens(address)).Page.DocumentElement.ClassName.ShouldNotBe("elder");
        var again = await town.NewClient().Opens(address);
        again.Answer.Headers.Age.ShouldNotBeNull(); // from the cache
    }

    private static Task<Shown> Open(Quarter quarter) => quarter.Town.NewClient().Opens("/c/" + quarter.Community.Code);

    private static Task<int> Change(Town town, Person person, Action<Member> change) => town.InDb(async (db, _) =>
    {
        change(await db.Members.SingleAsync(m => m.Id == person.MemberId));
        return await db.SaveChangesAsync();
    });

    /// <summary>Demands through all hands to the archive, each rated.</summary>
    private static async Task Closed(Quarter quarter, string type, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var demand = await quarter.Raised("办这件事", Phone);
            var hands = await demand.Answered(quarter, "办好了", type);
            await hands.LetOut(demand);
            (await demand.Does("Rate", new { Satisfaction = "VerySatisfied" })).Status.ShouldBe(200);
            await hands.Desk.Does(demand.Receipt, "archive");
        }
        (await quarter.Town.InDb((db, _) => db.Demands.CountAsync(d => d.CommunityId == quarter.Community.Id && d.TypeCode == type && d.ArchivedAt != null))).ShouldBe(count);
    }
}
