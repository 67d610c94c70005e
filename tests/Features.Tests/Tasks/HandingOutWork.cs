using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Tasks;

namespace Lindian.Features.Tests.Tasks;

public sealed class HandingOutWork
{
    [Theory, OnEveryDatabase]
    public async Task Goes_to_a_manager_who_fills_it_in_and_finishes(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        var task = await leader.GivesOut("MONTHLY-VISIT", manager, "看看公示栏，联系 13800000000");

        (await leader.Sees(task)).ReceivedAt.ShouldBeNull();
        (await manager.Does(task, "receipt")).State.ShouldBe(TaskState.Assigned);
        (await leader.Sees(task)).ReceivedAt.ShouldNotBeNull();
        (await leader.Tries(task, "acceptance")).Code.ShouldBe("task.not-yours");
        (await manager.Does(task, "acceptance")).State.ShouldBe(TaskState.Accepted);
        (await manager.Tries(task, "completion", new { })).Code.ShouldBe("task.incomplete");
        (await manager.Answers(task, ("MV-BOARD", "完好"), ("MV-CONTACT", "yes"), ("MV-HOMES", "12"), ("MV-HAZARD", "电表箱门坏"))).As<TaskNow>().State.ShouldBe(TaskState.Started);
        var refused = await manager.Tries(task, "completion", new { });
        (refused.Code, refused.Said.Contains("现场照片")).ShouldBe(("task.incomplete", true));
        (await manager.AddsPhoto(task, "MV-PHOTO")).ShouldBe(200);
        (await manager.Sees(task)).Missing.ShouldBeEmpty();
        (await manager.Does(task, "completion", new { result = "已走访" })).State.ShouldBe(TaskState.Finished);
        (await leader.Opens($"/manage/tasks/{task.Id}")).Text.ShouldContain("电表箱门坏");
    }

    [Theory, OnEveryDatabase]
    public async Task Is_declined_with_a_reason_transferred_and_cancelled(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, other) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.Manager(primary: false));
        var task = await leader.GivesOut("CORRECTIVE", manager);

        (await manager.Tries(task, "refusal", new { reason = "NONE-SUCH" })).Code.ShouldBe("task.reason-unknown");
        (await manager.Does(task, "refusal", new { reason = "NO-TIME", words = "这周培训" })).State.ShouldBe(TaskState.Open);
        (await leader.Posts("/api/tasks/assignment", new { taskIds = new[] { task.Id }, memberId = manager.MemberId })).Ok.ShouldBeTrue();
        (await manager.Does(task, "acceptance")).OwnerId.ShouldBe(manager.MemberId);
        (await manager.Tries(task, "transfer", new { memberId = manager.MemberId })).Code.ShouldBe("task.transfer-to-owner");
        (await manager.Does(task, "transfer", new { memberId = other.MemberId })).OwnerId.ShouldBe(other.MemberId);
        (await manager.Tries(task, "acceptance")).Code.ShouldBe("task.not-yours");
        (await leader.Does(task, "cancellation", new { reason = "SOLVED" })).State.ShouldBe(TaskState.Cancelled);
        (await other.Tries(task, "acceptance")).Code.ShouldBe("task.not-in-this-state");
    }

    [Theory, OnEveryDatabase]
    public async Task Reaches_every_community_of_a_region_with_a_receipt_each(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (boss, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        await town.Add(UnitKind.Community, quarter.Team); // nobody answers there: the team may claim it
        var order = (await boss.Posts("/api/tasks", new { form = "QUARTERLY-PUBLICITY", words = "安全用电宣传周", eachCommunityOf = quarter.Region.Id })).As<DispatchTasks.Answer>();

        order.Tasks.Count.ShouldBe(2);
        order.Tasks.Count(t => t.OwnerId == manager.MemberId).ShouldBe(1);
        await manager.Does(order.Tasks.Single(t => t.OwnerId == manager.MemberId), "receipt");
        var page = await boss.Opens($"/manage/tasks/dispatches/{order.DispatchId}");
        page.Text.ShouldContain("共 2 件，已签收 1 件，已完成 0 件");
        (await (await (await town.Quarter()).TeamLeader()).Opens($"/manage/tasks/dispatches/{order.DispatchId}")).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_claimed_from_a_team_by_the_first_up_to_the_limit(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, one, other) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.Manager(primary: false));
        var tasks = new List<TaskNow>();
        for (var i = 0; i < 6; i++) tasks.AddRange((await leader.Posts("/api/tasks", new { form = "CORRECTIVE", poolIds = new[] { quarter.Team.Id } })).As<DispatchTasks.Answer>().Tasks);

        foreach (var task in tasks[..5]) (await one.Does(task, "claim")).OwnerId.ShouldBe(one.MemberId);
        (await one.Tries(tasks[5], "claim")).Code.ShouldBe("task.claimed-enough");
        (await other.Tries(tasks[0], "claim")).Code.ShouldBe("task.not-in-this-state");
        (await other.Does(tasks[5], "claim")).State.ShouldBe(TaskState.Accepted);
        var elsewhere = await (await quarter.Town.Quarter()).Manager();
        (await elsewhere.Tries(tasks[5], "claim")).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task Stays_within_the_givers_part_of_the_tree(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (leader, stranger, manager) = (await quarter.TeamLeader(), await elsewhere.Manager(), await quarter.Manager());

        (await leader.Posts("/api/tasks", new { form = "CORRECTIVE", memberIds = new[] { stranger.MemberId } })).Code.ShouldBe("task.beyond-sight");
        (await leader.Posts("/api/tasks", new { form = "CORRECTIVE", eachCommunityOf = elsewhere.Region.Id })).Code.ShouldBe("task.beyond-sight");
        (await leader.Posts("/api/tasks", new { form = "CORRECTIVE" })).Code.ShouldBe("task.nobody-named");
        (await leader.Posts("/api/tasks", new { form = "NONE-SUCH", memberIds = new[] { manager.MemberId } })).Code.ShouldBe("task.form-unknown");
        var task = await leader.GivesOut("CORRECTIVE", manager);
        (await stranger.Gets($"/api/tasks/{task.Id}")).Status.ShouldBe(404);
        (await leader.Posts("/api/tasks/assignment", new { taskIds = new[] { task.Id }, memberId = stranger.MemberId })).Code.ShouldBe("task.beyond-sight");
    }
}
