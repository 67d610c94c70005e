using Lindian.Features.Demands;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class ListsOfDemands
{
    private const string All = "/manage/demands";

    [Theory, OnEveryDatabase]
    public async Task Of_120_are_paged_there_and_back_without_hole_or_twin(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.RegionLeader();
        var raised = new List<string>();
        for (var i = 0; i < 120; i++) raised.Add((await desk.Raises($"第 {i} 件：表箱门坏了", quarter)).Number);

        var there = await Walk(desk, All, "next");
        there.SelectMany(p => p.Numbers).ShouldBe(Enumerable.Reverse(raised));
        there.Count.ShouldBe(3);
        there[0].Page.One(".pager-count").ShouldContain("120");
        var back = await Walk(desk, there[^1].Page.Url, "prev");
        back.Select(p => p.Numbers).Reverse().ShouldBe(there.Select(p => p.Numbers));

        var queue = await Walk(desk, "/manage/demands/queue", "next");
        queue.SelectMany(p => p.Numbers).ShouldBe(raised);
        (await Walk(desk, queue[^1].Page.Url, "prev")).Select(p => p.Numbers).Reverse().ShouldBe(queue.Select(p => p.Numbers));
    }

    [Theory, OnEveryDatabase]
    public async Task Count_what_each_state_filter_would_show(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.RegionLeader();
        var demands = new List<RaiseDemand.Receipt>();
        for (var i = 0; i < 3; i++) demands.Add(await desk.Raises("表箱门坏了", quarter));
        await desk.Triages(demands[0], "SERVICE-OTHER");

        var page = await desk.Looks(All + "?state=Triaged");
        page.All("tbody tr").ShouldHaveSingleItem().ShouldContain(demands[0].Number);
        page.All("nav.chips .chip").Take(3).Select(c => string.Join(' ', c.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ShouldBe(["全部 3", "受理 2", "分理 1"]);
    }

    [Theory, OnEveryDatabase]
    public async Task Are_found_by_number_phone_and_a_word_of_two_characters(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.RegionLeader();
        var phone = $"136{quarter.Town.Next():00000000}";
        var wanted = await desk.Raises("小区电梯旁的路灯不亮", quarter, phone);
        await desk.Raises("想问一下阶梯电价", quarter);

        foreach (var find in (string[])[wanted.Number, phone, "电梯", "路灯", wanted.TrackingCode])
            (await desk.Looks($"{All}?find={Uri.EscapeDataString(find)}")).All("tbody tr").ShouldHaveSingleItem(find).ShouldContain(wanted.Number);
        (await desk.Looks($"{All}?find=窨井")).One(".empty-state strong").ShouldBe("没有符合条件的诉求");
    }

    [Theory, OnEveryDatabase]
    public async Task Are_narrowed_by_type_community_and_owner_and_widened_by_taking_a_chip_off(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        var demand = await desk.Raises("表箱门坏了", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand);
        await desk.Raises("想问一下阶梯电价", quarter);

        foreach (var filter in (string[])["type=SERVICE", $"owner={manager.StaffNumber}", $"community={quarter.Community.Code}&type=SERVICE-OTHER"])
            (await desk.Looks($"{All}?{filter}")).All("tbody tr").ShouldHaveSingleItem(filter).ShouldContain(demand.Number);
        var narrowed = await desk.Looks($"{All}?owner={manager.StaffNumber}&type=SERVICE");
        narrowed.Document.QuerySelector("div.chips a")?.GetAttribute("href").ShouldBe($"{All}?owner={manager.StaffNumber}");
        (await desk.Looks($"{All}?community=没有这个社区")).One("[role=alert]").ShouldContain("没有这个社区");
    }

    [Theory, OnEveryDatabase]
    public async Task Show_own_work_late_first_with_its_clock(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        var (slow, quick) = (await desk.Raises("表箱门坏了", quarter), await desk.Raises("家里没电", quarter));
        foreach (var (demand, type) in new[] { (slow, "SERVICE-OTHER"), (quick, "REPAIR-OUTAGE-SINGLE") })
        {
            await desk.Triages(demand, type);
            await desk.Dispatches(demand, owner: manager);
        }
        var (slowDue, quickDue) = ((await manager.Sees(slow)).NextDue, (await manager.Sees(quick)).NextDue);

        var mine = await manager.Looks("/manage/demands/mine", "en");
        mine.All("tbody td.number a").ShouldBe(slowDue < quickDue ? [slow.Number, quick.Number] : [quick.Number, slow.Number]);
        mine.All("tbody tr").ShouldAllBe(row => row.Contains("left"));
        mine.One("h1").ShouldBe("My work");
    }

    private static async Task<List<(SeenPage Page, List<string> Numbers)>> Walk(Person person, string url, string direction)
    {
        var pages = new List<(SeenPage, List<string>)>();
        for (var next = url; next is not null && pages.Count < 10;)
        {
            var page = await person.Looks(next);
            pages.Add((page, [.. page.All("tbody td.number a")]));
            next = page.Document.QuerySelector($".pager a[rel={direction}]")?.GetAttribute("href");
        }
        return pages;
    }
}
