using Lindian.Domain.Tasks;

namespace Lindian.Features.Tests.Tasks;

public sealed class OnPages
{
    [Theory, OnEveryDatabase]
    public async Task A_manager_does_a_task_without_script(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        var task = await leader.GivesOut("CORRECTIVE", manager, "重新张贴停电通知");

        (await manager.Looks("/manage/tasks/mine")).Text.ShouldContain("重新张贴停电通知");
        var page = await manager.Looks($"/manage/tasks/{task.Id}");
        page = await manager.Fills(page, "Accept");
        var refused = await manager.Fills(page, "Fill", ("then", "finish"));
        refused.Text.ShouldContain("还不能完成");
        refused.Text.ShouldContain("还缺 1 项");
        var wrong = await manager.Fills(await manager.Looks($"/manage/tasks/{task.Id}"), "Fill", ("f.CO-MEASURE", "已重新张贴"), ("s.CO-MEASURE", "7"), ("then", "keep"));
        (wrong.Status, wrong.Value("f.CO-MEASURE")).ShouldBe((409, "已重新张贴"), "what was typed is still there");
        var done = await manager.Fills(page, "Fill", ("f.CO-MEASURE", "已重新张贴"), ("_operation", NewId.Next().ToString()), ("then", "finish"));
        done.Text.ShouldContain("任务已完成");
        (await manager.Sees(task)).State.ShouldBe(TaskState.Finished);
    }

    [Theory, OnEveryDatabase]
    public async Task A_leader_gives_a_card_to_somebody_else_and_the_other_screen_is_told(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, one, other) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.Manager(primary: false));
        var task = await leader.GivesOut("CORRECTIVE", one);
        var board = await leader.Opens("/manage/tasks/board");
        board.Document.QuerySelector($"[data-drop='m:{one.MemberId}'] [data-key='{task.Id}']").ShouldNotBeNull();
        board.Document.QuerySelector("#board[data-live~='WorkTask']").ShouldNotBeNull();

        var card = board.Document.QuerySelector($"[data-key='{task.Id}'] input")!.GetAttribute("value");
        var after = await board.Submit("Give", new { taskIds = card, to = $"m:{other.MemberId}" });
        after.Document.QuerySelector($"[data-drop='m:{other.MemberId}'] [data-key='{task.Id}']").ShouldNotBeNull(after.Text);
        var month = (await leader.Sees(task)).Due.AddHours(8);
        var calendar = await leader.Opens($"/manage/tasks/calendar?month={month:yyyy-MM}");
        calendar.Document.QuerySelector($"[data-key='{task.Id}']").ShouldNotBeNull();
        (await board.Submit("Give", new { taskIds = card, to = "" })).Status.ShouldBe(400);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_leaders_before_the_same_board_the_slower_is_told_where_the_card_is_now(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, another) = (await quarter.TeamLeader(), await quarter.TeamLeader());
        var (one, other, third) = (await quarter.Manager(), await quarter.Manager(primary: false), await quarter.Manager(primary: false));
        var task = await leader.GivesOut("CORRECTIVE", one);
        var month = $"/manage/tasks/calendar?month={(await leader.Sees(task)).Due.AddHours(8):yyyy-MM}";
        string Card(OpenPage page) => page.Document.QuerySelector($"[data-key='{task.Id}'] input")!.GetAttribute("value")!;

        var (first, second) = (await leader.Opens("/manage/tasks/board"), await another.Opens("/manage/tasks/board"));
        (await first.Submit("Give", new { taskIds = Card(first), to = $"m:{other.MemberId}" })).Ok.ShouldBeTrue();
        var refused = await second.Submit("Give", new { taskIds = Card(second), to = $"m:{third.MemberId}" });
        (refused.Status, refused.Text.Contains(other.Name + "。看板已更新")).ShouldBe((409, true), refused.Text);
        (await leader.Sees(task)).OwnerId.ShouldBe(other.MemberId);

        (first, second) = (await leader.Opens(month), await another.Opens(month));
        var days = first.Document.QuerySelectorAll("[data-drop^='d:']").Select(d => d.GetAttribute("data-drop")!).ToList();
        (await first.Submit("Give", new { taskIds = Card(first), to = days[0] })).Ok.ShouldBeTrue();
        refused = await second.Submit("Give", new { taskIds = Card(second), to = days[1] });
        (refused.Status, refused.Text.Contains(days[0][2..] + "。日历已更新")).ShouldBe((409, true), refused.Text);
        (await (await another.Opens(month)).Submit("Give", new { taskIds = Card(second), to = days[0] })).Ok.ShouldBeTrue("it lies there already");
    }

    [Theory, OnEveryDatabase]
    public async Task Each_page_opens_in_both_languages(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        var task = await leader.GivesOut("MONTHLY-VISIT", manager);
        foreach (var url in new[] { "board", "board?by=Community&late=true", "plans", "plans/new", "new", "skills", "calendar", "subscription", $"{task.Id}" })
            foreach (var language in new[] { "zh", "en" })
                (await leader.Looks("/manage/tasks/" + url, language)).Status.ShouldBe(200, url);
        foreach (var url in new[] { "mine", "own", $"{task.Id}", "calendar?mine=true" }) (await manager.Looks("/manage/tasks/" + url, "en")).Status.ShouldBe(200, url);
        (await manager.Looks("/manage/tasks")).Status.ShouldBe(200);
        (await manager.Looks("/manage/tasks/board")).Status.ShouldBe(403);
    }
}
