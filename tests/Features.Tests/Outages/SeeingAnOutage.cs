using Lindian.Domain.Outages;
using Lindian.Features.Tests.Customers;

namespace Lindian.Features.Tests.Outages;

public sealed class SeeingAnOutage
{
    private const string Answer = "分支箱烧损，两小时内恢复，电梯请找物业";

    [Theory, OnEveryDatabase]
    public async Task The_clerk_is_told_the_answer_for_the_caller_of_that_transformer_area_and_for_no_other(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (leader, clerk) = (await quarter.TeamLeader(), await quarter.HallClerk());
        var (hit, spared) = (await quarter.TransformerArea(), await quarter.TransformerArea());
        var (dark, bright) = (town.NewPhone(), town.NewPhone());
        await clerk.Home(quarter, await clerk.Registers("司马光", dark), hit.Id, town.NewAccount());
        await clerk.Home(quarter, await clerk.Registers("欧阳修", bright), spared.Id, town.NewAccount());
        await leader.Announces(quarter, OutageKind.Fault, -1, 2, hit.Id, Answer);

        var form = await clerk.Looks("/manage/demands/new");
        (await clerk.Fills(form, "Find", ("Input.Phone", dark))).One("#hits").ShouldContain(Answer);
        var other = (await clerk.Fills(form, "Find", ("Input.Phone", bright))).One("#hits");
        other.ShouldContain("欧");
        other.ShouldNotContain(Answer);
        (await clerk.Fills(form, "Suggest", ("Input.Community", quarter.Community.Code))).One("#known").ShouldContain(Answer);
    }

    [Theory, OnEveryDatabase]
    public async Task The_case_shows_what_hit_it_when_it_was_raised_also_when_that_is_over(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (leader, clerk) = (await quarter.TeamLeader(), await quarter.Dispatcher());
        var before = await leader.Announces(quarter, OutageKind.Fault, -50, -48, reason: "早先的跳闸");
        (await leader.Posts($"/api/outages/{before}/restoration", new { at = town.Clock.GetUtcNow().AddHours(-47) })).Status.ShouldBe(200);
        var outage = await leader.Announces(quarter, OutageKind.Fault, -1, 2, answer: Answer);
        var demand = await clerk.Raises("家里突然没电了", quarter, town.NewPhone());
        (await clerk.Looks($"/manage/demands/{demand.Id}")).Text.ShouldContain(Answer);

        (await leader.Posts($"/api/outages/{outage}/restoration")).Status.ShouldBe(200);
        var page = await clerk.Looks($"/manage/demands/{demand.Id}");
        page.Text.ShouldContain("已恢复供电");
        page.Text.ShouldNotContain(Answer);
        page.Text.ShouldNotContain("早先的跳闸");
    }

    [Theory, OnEveryDatabase]
    public async Task It_stands_on_the_timeline_of_the_premises(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (leader, clerk, area) = (await quarter.TeamLeader(), await quarter.HallClerk(), await quarter.TransformerArea());
        var customer = await clerk.Registers("东方朔", town.NewPhone());
        var (home, next) = (await clerk.Home(quarter, customer, area.Id, town.NewAccount()), await clerk.Home(quarter, null, null, town.NewAccount()));
        await leader.Announces(quarter, OutageKind.Fault, -1, 2, area.Id, reason: "高压熔丝熔断");

        foreach (var page in new[] { $"/manage/premises/{home}", $"/manage/customers/{customer}" }) (await clerk.Looks(page)).One(".timeline").ShouldContain("故障停电：高压熔丝熔断");
        (await clerk.Looks($"/manage/premises/{next}")).One(".timeline").ShouldNotContain("高压熔丝熔断");
    }

    [Theory, OnEveryDatabase]
    public async Task Residents_read_it_on_the_page_of_their_community_before_they_report_it(TownRef here)
    {
        var town = await here.Open();
        var (quarter, calm) = (await town.Quarter(), await town.Quarter());
        var leader = await quarter.TeamLeader();
        await leader.Announces(quarter, OutageKind.Fault, -1, 2, answer: Answer);
        await leader.Announces(quarter, OutageKind.Planned, 24 * 30, 24 * 30 + 5, reason: "下个月的检修");
        await leader.Announces(quarter, OutageKind.Fault, -80, -70, reason: "忘了报复电");
        var resident = Person.Resident(town);

        var page = await resident.Looks($"/c/{quarter.Community.Code}");
        page.Text.ShouldContain(Answer);
        page.Text.ShouldNotContain("下个月的检修");
        page.Text.ShouldNotContain("忘了报复电");
        (await resident.Looks($"/raise?community={quarter.Community.Code}")).Text.ShouldContain(Answer);
        (await resident.Looks($"/communities?q={Uri.EscapeDataString(quarter.Community.Name)}")).Text.ShouldContain("正在停电");
        (await resident.Looks($"/c/{calm.Community.Code}")).Text.ShouldContain("目前没有停电");
        (await resident.Looks($"/c/{quarter.Community.Code}", "en")).Text.ShouldContain("Off now");
    }

    [Theory, OnEveryDatabase]
    public async Task What_should_be_over_is_no_answer_to_give(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (leader, clerk) = (await quarter.TeamLeader(), await quarter.HallClerk());
        await leader.Announces(quarter, OutageKind.Fault, -5, -1, answer: Answer);

        var known = (await clerk.Fills(await clerk.Looks("/manage/demands/new"), "Suggest", ("Input.Community", quarter.Community.Code))).One("#known");
        known.ShouldContain("超时未报复电");
        known.ShouldNotContain(Answer);
    }
}
