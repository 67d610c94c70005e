using Lindian.Features.Demands;

namespace Lindian.Features.Tests.Demands.Pages;

/// <summary>我的视图: filters that a member keeps under a name (D-13).</summary>
public sealed class ViewsOfAMember
{
    private const string All = "/manage/demands", Views = "/api/demands/views";

    [Theory, OnEveryDatabase]
    public async Task Are_saved_from_the_list_and_stand_above_it_with_their_count(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var leader = await quarter.RegionLeader();
        await Raise(leader, quarter, 3, "SERVICE-OTHER");
        await leader.Raises("想问一下阶梯电价", quarter);

        var list = await leader.Looks($"{All}?state=Triaged&type=SERVICE&community={quarter.Community.Code}");
        var form = await leader.Looks(list.Find("nav a[href*='/views?']").GetAttribute("href")!);
        var saved = await leader.Sends(form, "form.view-save", "save", ("Name", "本社区待派服务"));

        saved.All("tbody tr").Count.ShouldBe(3);
        Chip(saved).ShouldBe("本社区待派服务 3");
        saved.Find(".saved-views a.chip").GetAttribute("aria-current").ShouldBe("true");
        await Raise(leader, quarter, 1, "SERVICE-OTHER");
        Chip(await leader.Looks(All)).ShouldBe("本社区待派服务 4");
    }

    [Theory, OnEveryDatabase]
    public async Task Are_renamed_and_deleted_on_their_page(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var leader = await quarter.RegionLeader();
        await Save(leader, "投诉", type: "COMPLAINT");

        var page = await leader.Looks(All + "/views");
        page = await leader.Sends(page, "form[data-rename='投诉']", "rename", ("Name", "本月投诉"));
        page.All("tbody td a").ShouldBe(["本月投诉"]);
        var id = (await Mine(leader)).ShouldHaveSingleItem().Id;
        page = await leader.Fills(page, "Drop", ("id", id.ToString()));
        page.Status.ShouldBe(200);
        (await Mine(leader)).ShouldBeEmpty();
        (await leader.Looks(All + "/views", "en")).One(".empty-state strong").ShouldBe("You have saved no view yet");
    }

    [Theory, OnEveryDatabase]
    public async Task Never_show_more_than_the_member_sees(TownRef here)
    {
        var town = await here.Open();
        var (near, far) = (await town.Quarter(), await town.Quarter());
        var (leader, stranger) = (await near.RegionLeader(), await far.RegionLeader());
        await Raise(leader, near, 2, "SERVICE-OTHER");
        await Save(leader, "社区", community: near.Community.Id);
        var theirs = await Save(stranger, "别处", community: near.Community.Id);

        (await Mine(leader)).ShouldHaveSingleItem().Count.ShouldBe(2);
        (await Mine(stranger)).ShouldHaveSingleItem().Count.ShouldBe(0);
        (await leader.Puts($"{Views}/{theirs}", new { name = "改" })).Status.ShouldBe(404);
        (await leader.Deletes($"{Views}/{theirs}")).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task Hold_no_phone_account_or_identity_number(TownRef here)
    {
        var leader = await (await (await here.Open()).Quarter()).RegionLeader();
        foreach (var key in (string[])["13812345678", "138 1234 5678", "0512345678", "客户１３８１２３４５６７８来电", "320583199001011234", "wang@example.com"])
            (await leader.Posts(Views, new { name = "查", find = key })).Code.ShouldBe("demand.view-personal-key", key);
        (await leader.Posts(Views, new { name = "客户13812345678", find = "路灯" })).Code.ShouldBe("demand.view-personal-key");
        (await Mine(leader)).ShouldBeEmpty();

        var form = await leader.Looks($"{All}/views?find=13812345678");
        (await leader.Sends(form, "form.view-save", "save", ("Name", "查"))).One("[role=alert]").ShouldContain("电话");
    }

    [Theory, OnEveryDatabase]
    public async Task Are_twenty_at_most_each_with_its_own_name_and_something_to_filter(TownRef here)
    {
        var leader = await (await (await here.Open()).Quarter()).RegionLeader();
        for (var i = 1; i <= 20; i++) await Save(leader, $"视图 {i}", type: "COMPLAINT");

        (await leader.Posts(Views, new { name = "多一个", type = "COMPLAINT" })).Code.ShouldBe("demand.views-enough");
        (await leader.Deletes($"{Views}/{(await Mine(leader))[0].Id}")).Ok.ShouldBeTrue();
        (await leader.Posts(Views, new { name = "视图 2", type = "COMPLAINT" })).Code.ShouldBe("demand.view-name-taken");
        (await leader.Puts($"{Views}/{(await Mine(leader))[0].Id}", new { name = "视图 3" })).Code.ShouldBe("demand.view-name-taken");
        (await leader.Posts(Views, new { name = "空的" })).Code.ShouldBe("demand.view-empty");
        (await leader.Posts(Views, new { name = " ", type = "COMPLAINT" })).Code.ShouldBe("text.missing");
        (await leader.Posts(Views, new { name = "符号", find = "？！" })).Code.ShouldBe("search.nothing-to-find");
        (await Mine(leader)).Count.ShouldBe(19);
    }

    private static string Chip(SeenPage page) => string.Join(' ', page.One(".saved-views a.chip").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task Raise(Person desk, Quarter quarter, int count, string type)
    {
        for (var i = 0; i < count; i++) await desk.Triages(await desk.Raises($"第 {i} 件：表箱门坏了", quarter), type);
    }

    private static async Task<Guid> Save(Person person, string name, string? type = null, Guid? community = null) =>
        (await person.Posts(Views, new { name, type, communityId = community })).As<SaveView.Saved>().Id;

    private static async Task<List<ViewRow>> Mine(Person person) => (await person.Gets(Views)).As<List<ViewRow>>();
}
