using Lindian.Domain.Demands;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class TheDispatchQueue
{
    private const string Queue = "/manage/demands/queue";

    [Theory, OnEveryDatabase]
    public async Task Shows_type_and_owner_with_reasons_and_sends_in_one_step(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        var demand = await desk.Raises("请上门检查一下家里的线路，做个安全检查", quarter);

        var page = await desk.Looks(Queue);
        var row = page.All("tbody tr").ShouldHaveSingleItem();
        row.ShouldContain("依据：");
        row.ShouldContain(manager.Name);
        row.ShouldContain("主责客户经理");
        var sent = await desk.Fills(page, "Send", ("only", demand.Id.ToString()));

        sent.One("[role=status]").ShouldContain("1");
        sent.All("tbody tr").ShouldBeEmpty();
        var seen = await manager.Sees(demand);
        seen.State.ShouldBe(DemandState.Dispatched);
        seen.OwnerId.ShouldBe(manager.MemberId);
        seen.Timeline.Single(e => e.Name == "demand.dispatched").Payload.ShouldContain("route.primary");
    }

    [Theory, OnEveryDatabase]
    public async Task Begins_with_what_is_urgent_and_says_who_sent_it_back(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        var returned = await desk.Raises("请上门检查一下家里的线路，做个安全检查", quarter);
        await desk.Fills(await desk.Looks(Queue), "Send", ("only", returned.Id.ToString()));
        await manager.Does(returned, "return", new { reason = "WRONG-AREA" });
        var outage = await desk.Raises("整栋楼都没电了", quarter);
        await desk.Does(outage, "triage", new { type = "REPAIR", priority = "Critical" });

        var rows = (await desk.Looks(Queue)).All("tbody tr");

        rows.Count.ShouldBe(2);
        rows[0].ShouldContain(outage.Number);
        rows[0].ShouldNotContain("刚退回此单");
        rows[1].ShouldContain("刚退回此单");
    }

    [Theory, OnEveryDatabase]
    public async Task Takes_another_type_and_another_owner(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, leader) = (await quarter.RegionLeader(), await quarter.TeamLeader());
        await quarter.Manager();
        var demand = await desk.Raises("电费账单对不上", quarter);

        var page = await desk.Looks(Queue);
        var refused = await desk.Fills(page, "Send", ("only", demand.Id.ToString()), ($"Form.Types[{demand.Id}]", "没有这一类"));
        refused.Status.ShouldBe(400);
        refused.Value($"Form.Types[{demand.Id}]").ShouldBe("没有这一类");
        await desk.Fills(refused, "Send", ("only", demand.Id.ToString()), ($"Form.Types[{demand.Id}]", "SERVICE-OTHER"), ($"Form.Targets[{demand.Id}]", leader.StaffNumber));

        var seen = await desk.Sees(demand);
        seen.Type.ShouldBe("SERVICE-OTHER");
        seen.OwnerId.ShouldBe(leader.MemberId);
    }

    [Theory, OnEveryDatabase]
    public async Task Sends_many_and_says_which_could_not_go_and_why(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.RegionLeader();
        await quarter.Manager();
        var (good, nameless, moved) = (await desk.Raises("请上门检查一下家里的线路，做个安全检查", quarter), await desk.Raises("嗯", quarter), await desk.Raises("电费账单对不上", quarter));
        var page = await desk.Looks(Queue);
        await desk.Triages(moved, "SERVICE-OTHER");

        var all = new[] { good, nameless, moved }.Select(d => ("Form.Ids", d.Id.ToString())).ToArray();
        var done = await desk.Fills(page, "SendAll", all);

        var reasons = done.All("[role=alert] li");
        reasons.Count.ShouldBe(2, string.Join('|', reasons));
        done.One("[role=status]").ShouldContain("1");
        reasons.ShouldContain(r => r.StartsWith(nameless.Number) && r.Contains("业务类型"));
        reasons.ShouldContain(r => r.StartsWith(moved.Number) && r.Contains("更新"));
        var again = await desk.Fills(page, "SendAll", all);
        again.All("[role=alert] li").Count.ShouldBe(2);
        (await desk.Sees(good)).Timeline.Count(e => e.Name == "demand.dispatched").ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Merges_a_repeat_in_its_row_and_puts_the_cursor_on_the_next(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.RegionLeader();
        var phone = $"137{quarter.Town.Next():00000000}";
        var (first, again) = (await desk.Raises("电费账单对不上", quarter, phone), await desk.Raises("上次说的事怎么样了", quarter, phone));

        var page = await desk.Looks(Queue);
        page.Find("[data-act=m]").GetAttribute("formaction").ShouldNotBeNull().ShouldContain(again.Id.ToString());
        var merged = await desk.Fills(page, $"Merge&only={again.Id}&into={first.Id}");

        merged.One("[role=status]").ShouldNotBeEmpty();
        merged.Find("button[autofocus]").GetAttribute("value").ShouldBe(first.Id.ToString());
        var seen = await desk.Sees(again);
        (seen.State, seen.ParentId).ShouldBe((DemandState.Merged, first.Id));
        (await desk.Fills(page, $"Merge&only={again.Id}&into={first.Id}")).Status.ShouldBe(200, "a double click changes nothing more");
    }

    [Theory, OnEveryDatabase]
    public async Task Refuses_a_selection_of_none_and_of_too_many(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.RegionLeader();
        await desk.Raises("电费账单对不上", quarter);
        var page = await desk.Looks(Queue);

        (await desk.Fills(page, "SendAll")).Status.ShouldBe(400);
        var many = Enumerable.Range(0, 51).Select(_ => ("Form.Ids", NewId.Next().ToString())).ToArray();
        (await desk.Fills(page, "SendAll", many)).One("[role=alert]").ShouldContain("50");
    }

    [Theory, OnEveryDatabase]
    public async Task Hints_at_a_demand_that_may_be_the_same_and_puts_danger_first(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.RegionLeader();
        var phone = $"137{quarter.Town.Next():00000000}";
        var first = await desk.Raises("电费账单对不上", quarter, phone);
        await desk.Raises("上次说的事怎么样了", quarter, phone);
        var fire = await desk.Raises("电线掉在地上冒火花", quarter);

        var page = await desk.Looks(Queue);
        page.All(".demand-similar").ShouldHaveSingleItem().ShouldContain(first.Number);
        page.One(".alert-danger").ShouldContain("1");
        (await desk.Looks(Queue + "?danger=true")).All("tbody tr").ShouldHaveSingleItem().ShouldContain(fire.Number);
    }
}
