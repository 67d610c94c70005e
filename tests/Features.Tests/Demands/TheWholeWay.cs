using Lindian.Domain.Demands;

namespace Lindian.Features.Tests.Demands;

public sealed class TheWholeWay
{
    [Theory, OnEveryDatabase]
    public async Task From_the_hotline_to_the_archive_in_four_hands(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());

        var demand = await desk.Raises("家里停电了，麻烦来人看看", quarter);
        (await desk.Triages(demand, "SERVICE-OTHER")).State.ShouldBe(DemandState.Triaged);
        (await desk.Dispatches(demand)).State.ShouldBe(DemandState.Dispatched);
        (await manager.Does(demand, "acceptance")).State.ShouldBe(DemandState.Accepted);
        (await manager.Does(demand, "steps", new { step = "Contact" })).State.ShouldBe(DemandState.InProgress);
        (await manager.Does(demand, "reply", new { words = "已更换空气开关，恢复供电" })).State.ShouldBe(DemandState.Replied);
        (await leader.Does(demand, "review", new { pass = true, faults = Array.Empty<string>() })).State.ShouldBe(DemandState.Reviewed);
        (await desk.Does(demand, "follow-up", new { reached = true, satisfaction = "Satisfied" })).State.ShouldBe(DemandState.FollowedUp);
        (await desk.Does(demand, "archive")).State.ShouldBe(DemandState.Archived);
    }

    [Theory, OnEveryDatabase]
    public async Task The_handler_never_judges_own_work(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (desk, leader) = (await quarter.Dispatcher(), await quarter.TeamLeader());

        var demand = await desk.Raises("电表箱门坏了", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand, owner: leader);
        await leader.Does(demand, "acceptance");
        await leader.Does(demand, "reply", new { words = "已修好" });

        (await leader.Tries(demand, "review", new { pass = true, faults = Array.Empty<string>() })).Code.ShouldBe("demand.handler-judges-own-work");
    }
}
