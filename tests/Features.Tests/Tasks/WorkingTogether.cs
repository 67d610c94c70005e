using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Demands;
using Lindian.Domain.Tasks;
using Lindian.Features.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Tasks;

public sealed class WorkingTogether
{
    [Theory, OnEveryDatabase]
    public async Task A_demand_becomes_a_task_and_finishing_it_replies(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var demand = await desk.Raises("楼道里闻到焦糊味", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand, owner: manager);

        var page = await manager.Opens($"/manage/demands/{demand.Id}");
        page.Document.QuerySelector($"a[href='/manage/tasks/own?demand={demand.Id}']").ShouldNotBeNull();
        var task = (await desk.Posts("/api/tasks/of-demand", new { demandId = demand.Id })).As<TaskNow>();
        (task.OwnerId, task.State).ShouldBe((manager.MemberId, TaskState.Assigned));
        await manager.Does(task, "acceptance");
        (await manager.Sees(demand)).State.ShouldBe(DemandState.Accepted, "whoever takes the task takes the demand");
        await manager.Answers(task, ("SV-CAUSE", "插座接触不良"));
        await manager.AddsPhoto(task, "SV-PHOTO");
        (await manager.Does(task, "completion", new { reply = "已更换插座，请放心使用" })).State.ShouldBe(TaskState.Finished);
        var after = await desk.Sees(demand);
        (after.State >= DemandState.Replied, after.Reply).ShouldBe((true, "已更换插座，请放心使用"));
        var photo = (await manager.Sees(task)).Answers.Single(a => a.Field == "SV-PHOTO").Photos.Single();
        (await desk.Gets($"/api/tasks/{task.Id}/photos/{photo}")).Status.ShouldBe(200);
        (await desk.Opens($"/manage/demands/{demand.Id}")).Document.QuerySelector($"img[src='/api/tasks/{task.Id}/photos/{photo}']").ShouldNotBeNull();
    }

    [Theory, OnEveryDatabase]
    public async Task Help_is_asked_from_a_task_and_answered_on_it(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, expert) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.BackOffice());
        var task = await leader.GivesOut("CORRECTIVE", manager);
        await manager.Does(task, "acceptance");

        (await expert.Gets($"/api/tasks/{task.Id}")).Status.ShouldBe(404);
        await manager.Does(task, "help", new { words = "这种老式表箱怎么开？", memberId = expert.MemberId });
        var help = (await expert.Sees(task)).Helps.Single();
        (await leader.Tries(task, "help-answer", new { helpId = help.Id, words = "不知道" })).Code.ShouldBe("task.not-asked-to-help");
        await expert.Does(task, "help-answer", new { helpId = help.Id, words = "用三角钥匙" });
        (await manager.Sees(task)).Helps.Single().Answer.ShouldBe("用三角钥匙");
        (await expert.Tries(task, "help-answer", new { helpId = help.Id, words = "再说一次" })).Code.ShouldBe("task.not-asked-to-help");
    }

    [Theory, OnEveryDatabase]
    public async Task An_expired_skill_keeps_a_task_away(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (boss, leader, manager) = (await quarter.RegionLeader(), await quarter.TeamLeader(), await quarter.Manager());
        var today = DateOnly.FromDateTime(quarter.Town.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        object Skill(DateOnly until) => new { memberId = manager.MemberId, skill = "SAFETY-CHECK", from = today.AddYears(-3), until };
        Task<Reply> Give() => leader.Posts("/api/tasks", new { form = "SAFETY-INSPECTION", memberIds = new[] { manager.MemberId } });

        (await Give()).Code.ShouldBe("task.skill-missing");
        (await boss.Posts("/api/skills", Skill(today.AddDays(-2)))).Ok.ShouldBeTrue();
        var refused = await Give();
        (refused.Code, refused.Said.Contains("用电检查资格")).ShouldBe(("task.skill-missing", true));
        (await boss.Posts("/api/skills", Skill(today.AddDays(30)))).Ok.ShouldBeTrue();
        (await Give()).Ok.ShouldBeTrue();
        (await boss.Posts("/api/skills", new { memberId = manager.MemberId, skill = "FLYING", from = today, until = today })).Code.ShouldBe("skill.unknown");
    }

    [Theory, OnEveryDatabase]
    public async Task The_events_of_a_task_add_up_to_its_row(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, other) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.Manager(primary: false));
        var task = await leader.GivesOut("CORRECTIVE", manager, "整改公示栏");
        await manager.Does(task, "acceptance");
        await manager.Answers(task, ("CO-MEASURE", "已更换"));
        await manager.Does(task, "help", new { words = "钥匙在哪？", memberId = other.MemberId });
        await manager.Does(task, "transfer", new { memberId = other.MemberId });
        await other.Does(task, "acceptance");
        await other.Does(task, "completion", new { result = "好了" });

        await quarter.Town.InDb(async (db, _) =>
        {
            var stored = await db.WorkTasks.AsNoTracking().SingleAsync(t => t.Id == task.Id);
            var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == task.Id).OrderBy(e => e.Seq).ToListAsync();
            string[] words = [JsonEncodedText.Encode("公示栏").ToString(), JsonEncodedText.Encode("已更换").ToString()];
            rows.ShouldAllBe(r => !words.Any(r.Payload.Contains));
            var again = (WorkTask)Activator.CreateInstance(typeof(WorkTask), nonPublic: true)!;
            again.Replay(rows.Select(EventCatalog.Read));
            foreach (var property in typeof(WorkTask).GetProperties().Where(p => p.PropertyType.IsValueType || p.PropertyType == typeof(string)))
                if (property.Name is not (nameof(WorkTask.Serial) or nameof(WorkTask.HasNews))) property.GetValue(again).ShouldBe(property.GetValue(stored), property.Name);
            again.Answers.Select(a => (a.FieldCode, a.Version, a.WordsId, a.ById, a.At)).ShouldBe(stored.Answers.Select(a => (a.FieldCode, a.Version, a.WordsId, a.ById, a.At)));
            again.Helps.Select(h => (h.Id, h.MemberId, h.AskedAt, h.AnsweredAt)).ShouldBe(stored.Helps.Select(h => (h.Id, h.MemberId, h.AskedAt, h.AnsweredAt)));
            return 0;
        });
    }
}
