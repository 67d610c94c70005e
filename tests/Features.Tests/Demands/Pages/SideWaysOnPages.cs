using Lindian.Domain.Demands;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class SideWaysOnPages
{
    [Theory, OnEveryDatabase]
    public async Task Returned_and_transferred(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, backup) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.Manager(primary: false));
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);

        await manager.DoesOnPage(demand, "return", ("reason", "WRONG-UNIT"), ("words", "不在本社区"));
        (await desk.Sees(demand)).State.ShouldBe(DemandState.Triaged);
        await desk.DoesOnPage(demand, "dispatch", ("target", $"m:{manager.MemberId}"));
        await manager.DoesOnPage(demand, "accept");
        var after = await manager.DoesOnPage(demand, "transfer", ("target", $"m:{backup.MemberId}"));

        (await desk.Sees(demand)).OwnerId.ShouldBe(backup.MemberId);
        after.Find("[data-event='demand.returned']").TextContent.ShouldContain("派发单位错误");
    }

    [Theory, OnEveryDatabase]
    public async Task Suspended_on_request_and_resumed(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);

        await manager.DoesOnPage(demand, "ask-suspension", ("reason", "CUSTOMER-ABSENT"), ("until", "2999-01-01T09:30"));
        (await leader.OpensCase(demand)).Find("[data-act='suspension']").TextContent.ShouldContain("2999-01-01 09:30");
        var held = await leader.Presses(demand, "suspension", "suspend");
        (await desk.Sees(demand)).Suspended.ShouldBeTrue();
        held.Find("#case-clocks").ParentElement!.TextContent.ShouldContain("已挂起");
        held.Offered().ShouldNotContain("transfer");

        await leader.DoesOnPage(demand, "resume");
        (await desk.Sees(demand)).Suspended.ShouldBeFalse();
    }

    [Theory, OnEveryDatabase]
    public async Task Another_helps_before_the_reply(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, office) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.BackOffice());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);

        await manager.DoesOnPage(demand, "ask-assistance", ("target", $"m:{office.MemberId}"), ("words", "请核对表计数据"));
        var early = await manager.TriesOnPage(demand, "reply", "reply", ("words", "已办结"));
        early.Status.ShouldBe(409);
        early.Find("[data-act='reply'] textarea").TextContent.ShouldBe("已办结");

        await office.DoesOnPage(demand, "assist", ("words", "数据无误"));
        (await manager.DoesOnPage(demand, "reply", ("words", "已办结"))).Text.ShouldContain("数据无误");
    }

    [Theory, OnEveryDatabase]
    public async Task Merged_by_number_and_by_the_button_beside_a_similar_one(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.Dispatcher();
        var phone = $"139{quarter.Town.Next():00000000}";
        var (first, second, third) = (await desk.Raises("三号楼停电", quarter, phone), await desk.Raises("三号楼又停电", quarter, phone), await desk.Raises("三号楼还停电", quarter, phone));

        await desk.DoesOnPage(second, "merge", ("parentId", first.Number));
        var page = await desk.OpensCase(third);
        await desk.Sends(page, $"form[data-merge='{first.Number}']", "merge");

        (await desk.Sees(third)).ParentId.ShouldBe(first.Id);
        (await desk.OpensCase(first)).Text.ShouldContain(second.Number);
    }

    [Theory, OnEveryDatabase]
    public async Task A_number_that_nobody_has_is_refused_at_its_field(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.Dispatcher();
        var demand = await desk.Raises("电压不稳", quarter);

        var refused = await desk.TriesOnPage(demand, "merge", "merge", ("parentId", "261122-999999"));

        refused.Status.ShouldBe(400);
        refused.Find("#parentId").GetAttribute("aria-describedby").ShouldBe("parentId_error");
    }

    [Theory, OnEveryDatabase]
    public async Task Urged_supervised_and_let_go(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, supervisor) = (await quarter.Dispatcher(), await quarter.Supervisor());
        var demand = await desk.Raises("路灯不亮", quarter);

        (await desk.DoesOnPage(demand, "urge", ("words", "客户再次来电"))).Text.ShouldContain("催办 1 次");
        (await supervisor.DoesOnPage(demand, "supervise")).Offered().ShouldNotContain("supervise");
        (await supervisor.DoesOnPage(demand, "end-supervision")).Offered().ShouldContain("supervise");
    }

    [Theory, OnEveryDatabase]
    public async Task Appealed_for_the_customer_and_upheld(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, leader, supervisor) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader(), await quarter.Supervisor());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter, "COMPLAINT-SERVICE-ATTITUDE");
        await manager.DoesOnPage(demand, "reply", ("words", "已处理"));
        await leader.Presses(demand, "review", "pass");

        await desk.DoesOnPage(demand, "appeal", ("ground", "FACTS-WRONG"), ("words", "与事实不符"));
        await supervisor.Presses(demand, "decide-appeal", "uphold", ("words", "重新核查"));

        (await desk.Sees(demand)).State.ShouldBe(DemandState.InProgress);
    }

    [Theory, OnEveryDatabase]
    public async Task Judged_placed_under_another_type_added_to_and_withdrawn(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var desk = await quarter.Dispatcher();
        var demand = await desk.Raises("物业停了我家的电", quarter);
        await desk.DoesOnPage(demand, "triage", ("type", "SERVICE-OTHER"), ("best", "Target"), ("priority", "High"));

        await desk.DoesOnPage(demand, "correct-type", ("type", "OPINION-NOTOURS"));
        await desk.DoesOnPage(demand, "judge", ("verdict", "PropertyCompany"));
        await desk.DoesOnPage(demand, "add", ("words", "物业电话已告知"));
        var after = await desk.DoesOnPage(demand, "withdraw", ("words", "客户自行解决"));

        (await desk.Sees(demand)).State.ShouldBe(DemandState.Withdrawn);
        after.Text.ShouldContain("物业公司责任");
        after.Offered().ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task The_tracking_form_is_filled_in_and_printed(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);

        await manager.DoesOnPage(demand, "tracking", ("cause", "EQUIPMENT"), ("level", "SERIOUS"), ("measure", "更换整排表箱"), ("measureOwnerId", manager.MemberId.ToString()), ("measureDue", "2999-05-01T17:00"));
        var sheet = await desk.Looks($"/manage/demands/{demand.Id}/tracking-form");

        foreach (var text in (string[])[demand.Number, "设备缺陷、老化", "较重", "更换整排表箱", manager.Name, "2999-05-01"]) sheet.Text.ShouldContain(text);
    }
}
