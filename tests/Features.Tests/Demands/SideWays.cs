using Lindian.Domain.Demands;

namespace Lindian.Features.Tests.Demands;

/// <summary>退单, 转派, 协办, 合并, 催办, 督办, 撤单: the ways beside the straight one.</summary>
public sealed class SideWays
{
    [Theory, OnEveryDatabase]
    public async Task A_returned_demand_goes_back_to_the_dispatcher_with_its_reason(TownRef here)
    {
        var way = await Way.Begin(here);
        (await way.Manager.Does(way.Demand, "return", new { reason = "WRONG-UNIT", words = "不属于本社区" })).State.ShouldBe(DemandState.Triaged);

        var seen = await way.Desk.Sees(way.Demand);
        (seen.OwnerId, seen.State).ShouldBe((null, DemandState.Triaged));
        seen.Timeline[^1].Payload.ShouldContain("WRONG-UNIT");
        seen.Timeline[^1].Words.ShouldBe("不属于本社区");
        (await way.Manager.Tries(way.Demand, "return", new { reason = "WRONG-UNIT" })).Code.ShouldBe("demand.not-in-this-state");
    }

    [Theory, OnEveryDatabase]
    public async Task A_reason_that_is_not_on_the_list_is_refused(TownRef here)
    {
        var way = await Way.Begin(here);
        var reply = await way.Manager.Tries(way.Demand, "return", new { reason = "NO-WISH" });
        (reply.Status, reply.Code).ShouldBe((400, "demand.choice-unknown"));
        (await way.Manager.Tries(way.Demand, "return", new { words = "不属于本社区" })).Status.ShouldBe(400);
        (await way.Row()).State.ShouldBe(DemandState.Accepted);
    }

    [Theory, OnEveryDatabase]
    public async Task A_transfer_gives_the_work_and_the_duty_to_somebody_else(TownRef here)
    {
        var way = await Way.Begin(here);
        var other = await way.Quarter.Manager(primary: false);
        await way.Manager.Does(way.Demand, "transfer", new { ownerId = other.MemberId, words = "我明天休假" });

        (await way.Manager.Tries(way.Demand, "reply", new { words = "好了" })).Status.ShouldBe(409);
        await other.Does(way.Demand, "acceptance");
        await other.Does(way.Demand, "reply", new { words = "已处理" });
        (await way.Desk.Sees(way.Demand)).OwnerId.ShouldBe(other.MemberId);
    }

    [Theory, OnEveryDatabase]
    public async Task The_reply_waits_until_both_departments_have_helped(TownRef here)
    {
        var way = await Way.Begin(here);
        var (metering, operations) = (await way.Quarter.BackOffice(), await (await way.Quarter.Town.Quarter()).BackOffice());
        var departments = new[] { way.Quarter.Department.Id, (await way.Quarter.Town.HomeOf(operations)) };
        foreach (var department in departments) await way.Manager.Does(way.Demand, "assistance", new { words = "请核对表计", departmentId = department });

        foreach (var helper in new[] { metering, operations })
        {
            (await way.Manager.Tries(way.Demand, "reply", new { words = "已处理" })).Code.ShouldBe("demand.assist-open");
            var mine = (await helper.Gets($"/api/demands/{way.Demand.Id}")).As<Case>().Assists.Single(a => a.Mine);
            await helper.Does(way.Demand, "assistance-answer", new { assistId = mine.Id, words = "表计正常" });
        }
        (await way.Manager.Does(way.Demand, "reply", new { words = "已处理" })).State.ShouldBe(DemandState.Replied);
        (await way.Desk.Sees(way.Demand)).OwnerId.ShouldBe(way.Manager.MemberId);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_answers_for_a_department_that_they_do_not_belong_to(TownRef here)
    {
        var way = await Way.Begin(here);
        await way.Manager.Does(way.Demand, "assistance", new { words = "请核对表计", departmentId = way.Quarter.Department.Id });
        var assist = (await way.Manager.Gets($"/api/demands/{way.Demand.Id}")).As<Case>().Assists.Single();
        (await way.Manager.Tries(way.Demand, "assistance-answer", new { assistId = assist.Id, words = "好" })).Code.ShouldBe("demand.not-asked-to-help");
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_was_merged_gets_the_answer_of_the_parent(TownRef here)
    {
        var way = await Way.Begin(here);
        var children = new[] { await way.Desk.Raises("我家也停电了", way.Quarter), await way.Desk.Raises("同一栋楼没有电", way.Quarter) };
        foreach (var child in children) (await way.Desk.Does(child, "merge", new { parentId = way.Demand.Id })).State.ShouldBe(DemandState.Merged);

        await way.Manager.Does(way.Demand, "reply", new { words = "变压器已更换，恢复供电" });
        await way.Quarter.Town.Settle();
        foreach (var child in children) (await way.Desk.Sees(child)).Reply.ShouldBeNull(); // nobody has reviewed it yet
        await way.Leader.Does(way.Demand, "review", new { pass = true, faults = Array.Empty<string>() });
        await way.Quarter.Town.Settle();

        foreach (var child in children)
        {
            var seen = await way.Desk.Sees(child);
            (seen.Reply, seen.ParentId).ShouldBe(("变压器已更换，恢复供电", way.Demand.Id));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_demand_cannot_follow_itself_or_one_that_follows_another(TownRef here)
    {
        var way = await Way.Begin(here);
        var child = await way.Desk.Raises("我家也停电了", way.Quarter);
        (await way.Desk.Tries(child, "merge", new { parentId = child.Id })).Code.ShouldBe("demand.merge-with-itself");
        await way.Desk.Does(child, "merge", new { parentId = way.Demand.Id });
        var third = await way.Desk.Raises("楼道也没有电", way.Quarter);
        (await way.Desk.Tries(third, "merge", new { parentId = child.Id })).Code.ShouldBe("demand.merge-into-closed");
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_follows_a_demand_that_is_closed(TownRef here)
    {
        var way = await Way.Begin(here);
        await way.Desk.Does(way.Demand, "withdrawal");
        var late = await way.Desk.Raises("我家也停电了", way.Quarter);
        (await way.Desk.Tries(late, "merge", new { parentId = way.Demand.Id })).Code.ShouldBe("demand.merge-into-closed");
    }

    [Theory, OnEveryDatabase]
    public async Task Each_urge_raises_the_priority_by_one_and_is_counted(TownRef here)
    {
        var way = await Way.Begin(here);
        for (var urges = 1; urges <= 3; urges++)
        {
            await way.Desk.Does(way.Demand, "urges", new { words = "客户再次来电" });
            var row = await way.Row();
            (row.UrgeCount, row.Priority).ShouldBe((urges, urges == 1 ? Priority.High : Priority.Critical));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_superior_puts_it_under_watch_and_ends_that_again(TownRef here)
    {
        var way = await Way.Begin(here);
        await way.Supervisor.Does(way.Demand, "supervision", new { on = true, words = "请今日办结" });
        (await way.Row()).Supervised.ShouldBeTrue();
        await way.Supervisor.Does(way.Demand, "supervision", new { on = false });
        (await way.Row()).Supervised.ShouldBeFalse();
    }

    [Theory, OnEveryDatabase]
    public async Task A_withdrawn_demand_stops_and_stays_in_the_figures(TownRef here)
    {
        var way = await Way.Begin(here);
        (await way.Desk.Does(way.Demand, "withdrawal", new { words = "客户称已自行解决" })).State.ShouldBe(DemandState.Withdrawn);
        (await way.Manager.Tries(way.Demand, "reply", new { words = "已处理" })).Code.ShouldBe("demand.not-in-this-state");
        var seen = await way.Desk.Sees(way.Demand);
        seen.Clocks.ShouldAllBe(c => c.MetAt != null);
        seen.NextDue.ShouldBeNull();
    }
}
