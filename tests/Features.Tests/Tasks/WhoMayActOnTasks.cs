using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Tasks;

public sealed class WhoMayActOnTasks
{
    [Theory, OnEveryDatabase]
    public async Task Nobody_hands_one_to_a_stranger_of_another_region(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (leader, manager, stranger) = (await quarter.TeamLeader(), await quarter.Manager(), await elsewhere.Manager());
        var task = await leader.GivesOut("CORRECTIVE", manager);
        (await manager.Tries(task, "transfer", new { memberId = stranger.MemberId })).Code.ShouldBe("task.beyond-sight");

        var demand = await (await quarter.Dispatcher()).Raises("楼道里的表箱没有锁", quarter);
        (await leader.Posts("/api/tasks/of-demand", new { demandId = demand.Id, memberId = stranger.MemberId })).Code.ShouldBe("task.beyond-sight");
        (await leader.Posts("/api/tasks/of-demand", new { demandId = demand.Id, memberId = manager.MemberId })).Ok.ShouldBeTrue();
        (await leader.Posts("/api/tasks/of-demand", new { demandId = demand.Id, memberId = manager.MemberId })).Code.ShouldBe("task.demand-has-one");
    }

    [Theory, OnEveryDatabase]
    public async Task A_leader_elsewhere_who_was_asked_for_help_answers_and_does_no_more(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (leader, manager, asked) = (await quarter.TeamLeader(), await quarter.Manager(), await elsewhere.TeamLeader());
        var task = await leader.GivesOut("CORRECTIVE", manager);
        await manager.Does(task, "acceptance");
        await manager.Does(task, "help", new { words = "你们那边遇到过吗？", memberId = asked.MemberId });

        (await asked.Tries(task, "cancellation", new { reason = "SOLVED" })).Status.ShouldBe(404);
        (await asked.Posts("/api/tasks/assignment", new { taskIds = new[] { task.Id }, memberId = asked.MemberId })).Status.ShouldBe(404);
        await asked.Does(task, "help-answer", new { helpId = (await asked.Sees(task)).Helps.Single().Id, words = "换一把锁即可" });
        (await manager.Sees(task)).State.ShouldBe(TaskState.Accepted);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_meter_says_rests_sealed(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var demand = await desk.Raises("电表转得太快", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand, owner: manager);
        var task = (await desk.Posts("/api/tasks/of-demand", new { demandId = demand.Id })).As<TaskNow>();
        await manager.Does(task, "acceptance");
        (await manager.Answers(task, ("SV-READING", "48213.75"))).Ok.ShouldBeTrue();
        (await manager.Answers(task, ("SV-READING", "四万"))).Code.ShouldBe("task.not-a-number");

        (await manager.Sees(task)).Answers.Single().Value.ShouldBe("48213.75");
        (await manager.Opens($"/manage/tasks/{task.Id}")).Document.QuerySelector("[name='f.SV-READING']")!.GetAttribute("value").ShouldBe("48213.75");
        var told = await town.InDb((db, _) => db.Events.Where(e => e.SubjectId == task.Id).Select(e => e.Payload).ToListAsync());
        told.Count.ShouldBeGreaterThan(2);
        told.ShouldAllBe(payload => !payload.Contains("48213.75"));
        (await town.InDb((db, _) => db.Words.Where(w => w.SubjectId == task.Id && w.Redacted != "").CountAsync())).ShouldBe(0);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Whom_a_leader_chose_keeps_planned_work(TownRef here)
    {
        var town = await here.Open();
        town.Clock.SetTo(new DateTime(2026, 9, 1, 1, 0, 0, DateTimeKind.Utc));
        var quarter = await town.Quarter();
        var (leader, manager, chosen) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.Person(Role.CoreMember, quarter.Team));
        await leader.Posts("/api/task-plans", new { name = "每月走访", form = "MONTHLY-VISIT", unitId = quarter.Team.Id, cycle = "Monthly", target = "Communities", from = "2026-09-01" });
        await town.InDb((_, sp) => sp.GetRequiredService<MakePlannedTasks>().Run(CancellationToken.None));
        var task = await town.InDb((db, _) => db.WorkTasks.AsNoTracking().SingleAsync(t => t.CommunityId == quarter.Community.Id));
        task.OwnerId.ShouldBe(manager.MemberId);

        (await leader.Posts("/api/tasks/assignment", new { taskIds = new[] { task.Id }, memberId = chosen.MemberId })).Ok.ShouldBeTrue();
        await town.InDb((_, sp) => sp.GetRequiredService<PlanHands>().Follow(CancellationToken.None));
        (await leader.Sees(TaskNow.Of(task))).OwnerId.ShouldBe(chosen.MemberId);
    }
}
