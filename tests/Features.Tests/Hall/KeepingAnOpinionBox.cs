using Lindian.Data.Maps.Hall;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Hall;

public sealed class KeepingAnOpinionBox
{
    [Theory, OnEveryDatabase]
    public async Task The_keeper_says_each_day_what_was_in_it_also_when_it_was_empty_and_only_once(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, keeper) = (await quarter.TeamLeader(), await quarter.Manager());
        await SetUp(leader, quarter, keeper);

        var page = await keeper.Opens("/manage/boxes");
        page.Text.ShouldContain("阳光花园物业门口");
        (await page.Submit("Open", new { found = "" })).Status.ShouldBe(400);
        (await page.Submit("Open", new { found = -1 })).Status.ShouldBe(400);
        var opened = await page.Submit("Open", new { found = 0 });
        opened.Text.ShouldContain("已登记");
        opened.Text.ShouldContain("无意见");
        opened.Document.QuerySelector("input[name=found]").ShouldBeNull();

        (await page.Submit("Open", new { found = 0 })).Text.ShouldContain("已登记"); // the same button pressed twice
        await Again(keeper, page);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_else_opens_it_and_only_leaders_of_the_place_change_it(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (leader, keeper, other) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.Manager(primary: false));
        await SetUp(leader, quarter, keeper);
        var id = await town.InDb((db, _) => db.OpinionBoxes.Where(b => b.UnitId == quarter.Community.Id).Select(b => b.Id).SingleAsync());

        (await other.Opens("/manage/boxes")).Document.QuerySelector("input[name=found]").ShouldBeNull();
        (await keeper.Opens($"/manage/boxes/{id}")).Status.ShouldBe(403);
        (await (await elsewhere.TeamLeader()).Opens($"/manage/boxes/{id}")).Status.ShouldBe(404);
        (await (await elsewhere.TeamLeader()).Opens("/manage/boxes")).Text.ShouldNotContain("阳光花园物业门口");

        var box = await leader.Opens($"/manage/boxes/{id}");
        (await box.Submit("HandOver", new { KeeperId = other.MemberId })).Text.ShouldContain("保管人已更换");
        (await other.Opens("/manage/boxes")).Document.QuerySelector("input[name=found]").ShouldNotBeNull();
        (await box.Submit("Remove")).Text.ShouldContain("已撤除");
        (await other.Opens("/manage/boxes")).Text.ShouldNotContain("阳光花园物业门口");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_missed_working_day_stands_before_the_leader_of_the_keeper(TownRef here)
    {
        var town = await here.Open();
        town.Clock.SetTo(new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc)); // Friday, nine o'clock
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (leader, keeper, foreign) = (await quarter.TeamLeader(), await quarter.Manager(), await elsewhere.TeamLeader());
        await SetUp(leader, quarter, keeper);
        await (await keeper.Opens("/manage/boxes")).Submit("Open", new { found = 2 });
        Card(await leader.Opens("/manage"), "漏开意见箱").ShouldBe("0");

        town.Clock.SetTo(new DateTime(2026, 11, 24, 1, 0, 0, DateTimeKind.Utc)); // Tuesday: Monday went by, the weekend does not count
        foreach (var person in (Person[])[leader, keeper, foreign]) await person.SignsIn();
        (await leader.Opens("/manage/boxes")).Text.ShouldContain("漏开 1 个工作日");
        Card(await leader.Opens("/manage"), "漏开意见箱").ShouldBe("1");
        (await leader.Opens("/manage/boxes?only=missed")).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        Card(await foreign.Opens("/manage"), "漏开意见箱").ShouldBe("0");
        (await foreign.Opens("/manage/boxes?only=missed")).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(0);
        Card(await keeper.Opens("/manage"), "今日待开意见箱").ShouldBe("1");

        await (await keeper.Opens("/manage/boxes")).Submit("Open", new { found = 0 });
        Card(await leader.Opens("/manage"), "漏开意见箱").ShouldBe("0");
    }

    private static async Task SetUp(Person leader, Quarter quarter, Person keeper) =>
        (await (await leader.Opens("/manage/boxes/new")).Submit("", new { Input_UnitId = quarter.Community.Id, Input_Place = "阳光花园物业门口", Input_KeeperId = keeper.MemberId }))
            .Text.ShouldContain("已设置");

    // a form from before, sent with an operation of its own
    private static async Task Again(Person keeper, OpenPage page)
    {
        page.Document.QuerySelector("input[name=_operation]")!.SetAttribute("value", NewId.Next().ToString());
        (await page.Submit("Open", new { found = 5 })).Status.ShouldBe(409);
        (await keeper.Opens("/manage/boxes")).Text.ShouldNotContain("5 件");
    }

    private static string Card(OpenPage start, string name) =>
        start.Document.QuerySelectorAll(".waiting-card").First(c => c.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector(".waiting-count")!.TextContent.Trim();
}
