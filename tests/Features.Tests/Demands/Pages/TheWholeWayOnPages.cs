using Lindian.Domain.Demands;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class TheWholeWayOnPages
{
    [Theory, OnEveryDatabase]
    public async Task From_triage_to_the_archive_through_the_forms_of_the_case(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        var demand = await desk.Raises("家里停电了，麻烦来人看看", quarter, phone: "13812345678", name: "张三");

        var page = await desk.DoesOnPage(demand, "triage", ("type", "SERVICE-OTHER"));
        page.Find("[data-act='dispatch'] .case-aid").TextContent.ShouldContain(manager.Name);
        await desk.DoesOnPage(demand, "dispatch");
        await manager.DoesOnPage(demand, "accept");
        await manager.DoesOnPage(demand, "contact");
        await manager.DoesOnPage(demand, "arrival");
        (await manager.Looks($"/manage/demands/{demand.Id}")).Document.QuerySelector(CaseTalk.Form("restoration")).ShouldBeNull("nothing was out");
        await manager.DoesOnPage(demand, "interim", ("words", "已到现场，正在更换开关"));
        await manager.DoesOnPage(demand, "reply", ("words", "已更换空气开关，恢复供电"));
        await leader.Presses(demand, "review", "pass");
        var after = await Close(desk, demand);

        after.Text.ShouldContain("已更换空气开关，恢复供电");
        (await desk.Sees(demand)).State.ShouldBe(DemandState.Archived);
    }

    [Theory, OnEveryDatabase]
    public async Task A_reply_is_sent_back_with_the_points_of_the_checklist(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter);
        await manager.DoesOnPage(demand, "reply", ("words", "好了"));

        var review = await leader.OpensCase(demand);
        var fault = review.Find("[data-act='review'] input[name='faults']");
        var after = await leader.Presses(demand, "review", "send-back", ("faults", fault.GetAttribute("value")!));

        (await desk.Sees(demand)).State.ShouldBe(DemandState.InProgress);
        after.Find("[data-event='demand.sent-back']").TextContent.ShouldContain(fault.ParentElement!.TextContent.Trim());
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_answers_three_times_and_it_counts_as_unreachable(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter, "COMPLAINT-SERVICE-ATTITUDE");
        await manager.DoesOnPage(demand, "reply", ("words", "已当面致歉"));
        await leader.Presses(demand, "review", "pass");

        for (var call = 0; call < 3; call++) await desk.Presses(demand, "follow-up", "not-reached");

        (await desk.Sees(demand)).Satisfaction.ShouldBe(Satisfaction.Unreachable);
    }

    [Theory, OnEveryDatabase]
    public async Task A_low_rating_needs_its_reason_and_then_opens_the_demand_again(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        var demand = await CaseTalk.DemandOf(desk, manager, quarter, "COMPLAINT-SERVICE-ATTITUDE");
        await manager.DoesOnPage(demand, "reply", ("words", "已处理"));
        await leader.Presses(demand, "review", "pass");

        var refused = await desk.TriesOnPage(demand, "follow-up", "reached", ("satisfaction", "Dissatisfied"), ("words", "没人来过"));
        refused.Status.ShouldBe(400);
        refused.Find("[data-act='follow-up'] textarea").TextContent.ShouldBe("没人来过");
        refused.Find("[data-act='follow-up'] input[value='Dissatisfied']").HasAttribute("checked").ShouldBeTrue();

        await desk.Sends(refused, CaseTalk.Form("follow-up"), "reached", ("reason", "NOT-SOLVED"));
        (await desk.Sees(demand)).State.ShouldBe(DemandState.InProgress);
    }

    private static async Task<SeenPage> Close(Person desk, Lindian.Features.Demands.RaiseDemand.Receipt demand)
    {
        // the lot decides whether there is a call; without one the delivery loop archives
        await desk.Presses(demand, "follow-up", "reached", ("satisfaction", "Satisfied"));
        return await desk.DoesOnPage(demand, "archive");
    }
}
