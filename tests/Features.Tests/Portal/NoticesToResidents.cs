using Lindian.Domain.Organization;

namespace Lindian.Features.Tests.Portal;

public sealed class NoticesToResidents
{
    [Theory, OnEveryDatabase]
    public async Task Of_a_team_reach_its_communities_while_they_hold(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var leader = await quarter.TeamLeader();
        var (title, later) = ($"计划停电 {town.Next()}", $"下周的事 {town.Next()}");

        (await Publish(leader, quarter.Team, title, 0, 3)).Status.ShouldBe(200);
        (await Publish(leader, quarter.Community, later, 5, 9)).Status.ShouldBe(200);

        var page = await town.NewClient().Opens("/c/" + quarter.Community.Code);
        page.Text.ShouldContain(title);
        page.Text.ShouldNotContain(later);
        (await town.NewClient().Opens("/c/" + elsewhere.Community.Code)).Text.ShouldNotContain(title);
    }

    [Theory, OnEveryDatabase]
    public async Task Are_taken_down_by_who_answers_for_the_place_and_by_nobody_else(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (manager, stranger) = (await quarter.Manager(), await elsewhere.TeamLeader());
        var title = $"请注意用电安全 {town.Next()}";
        await Publish(manager, quarter.Community, title, 0, 1);
        var list = await manager.Opens("/manage/notices");
        list.Text.ShouldContain(title);
        (await stranger.Opens("/manage/notices")).Text.ShouldNotContain(title);

        var id = list.One("h1") is not null ? list.Document.QuerySelector("input[name=id]")!.GetAttribute("value") : "";
        await Publish(stranger, elsewhere.Community, "别处的公告", 0, 1);
        var foreign = await (await stranger.Opens("/manage/notices")).Submit("Withdraw", new { id });
        foreign.Status.ShouldBe(404);
        (await list.Submit("Withdraw", new { id })).Text.ShouldContain("公告已撤下");

        (await town.NewClient().Opens("/c/" + quarter.Community.Code)).Text.ShouldNotContain(title);
    }

    [Theory, OnEveryDatabase]
    public async Task What_makes_no_sense_is_refused_with_what_was_typed(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var manager = await quarter.Manager();

        var backwards = await Publish(manager, quarter.Community, "倒着的日期", 3, 1);
        backwards.Status.ShouldBe(400);
        backwards.Text.ShouldContain("结束日期不能早于开始日期");
        backwards.Document.QuerySelector("[name='Input.Title']")!.GetAttribute("value").ShouldBe("倒着的日期");
        (await Publish(manager, elsewhere.Community, "别人的社区", 0, 1)).Status.ShouldBe(400);
        (await Publish(manager, quarter.Community, new string('长', 61), 0, 1)).Text.ShouldContain("60");
        (await (await quarter.HallClerk()).Opens("/manage/notices")).Status.ShouldBe(403);
    }

    private static async Task<OpenPage> Publish(Person who, Unit unit, string title, int from, int to)
    {
        var today = DateOnly.FromDateTime(who.Town.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        return await (await who.Opens("/manage/notices")).Submit("", new
        {
            Input_UnitId = unit.Id, Input_Title = title, Input_Text = "8:00 至 17:00，抢修电话 95598",
            Input_From = today.AddDays(from).ToString("yyyy-MM-dd"), Input_To = today.AddDays(to).ToString("yyyy-MM-dd"),
        });
    }
}
