using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Organization;
using Lindian.Features.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Tasks;

public sealed class KeepingAPlan
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Makes_the_tasks_of_a_month_once_and_blocks_their_end_like_any_other(TownRef here)
    {
        var town = await here.Open();
        town.Clock.SetTo(new DateTime(2026, 10, 9, 1, 0, 0, DateTimeKind.Utc)); // the first working day after the national holidays
        var quarter = await town.Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        var empty = await town.Add(UnitKind.Community, quarter.Team);
        var plan = (await leader.Posts("/api/task-plans", new { name = "每月走访", form = "MONTHLY-VISIT", unitId = quarter.Team.Id, cycle = "Monthly", target = "Communities", from = "2026-10-01" })).As<SetUpPlan.Answer>().Id;

        (await town.InDb((_, sp) => sp.GetRequiredService<MakePlannedTasks>().Run(CancellationToken.None))).ShouldBe(2);
        (await town.InDb((_, sp) => sp.GetRequiredService<MakePlannedTasks>().Run(CancellationToken.None))).ShouldBe(0);
        var tasks = await town.InDb((db, _) => db.WorkTasks.AsNoTracking().Where(t => t.PlanId == plan).ToListAsync());
        tasks.Single(t => t.TargetId == quarter.Community.Id).OwnerId.ShouldBe(manager.MemberId);
        tasks.Single(t => t.TargetId == empty.Id).PoolId.ShouldBe(quarter.Team.Id, "nobody answers there: the team may claim it");

        var task = TaskNow.Of(tasks.Single(t => t.OwnerId == manager.MemberId));
        await manager.Does(task, "acceptance");
        (await manager.Tries(task, "completion", new { })).Code.ShouldBe("task.incomplete");
        await manager.Answers(task, ("MV-BOARD", "完好"), ("MV-CONTACT", "yes"), ("MV-HOMES", "3"));
        await manager.AddsPhoto(task, "MV-PHOTO");
        await manager.Does(task, "completion", new { });
        var coverage = (await leader.Gets($"/api/task-plans/{plan}/coverage?period=2026-10")).As<Coverage>();
        (coverage.Targets, coverage.Visited).ShouldBe((2, 1));
        coverage.Rows.Single(r => !r.InTime).CommunityId.ShouldBe(empty.Id);
        (await leader.Looks($"/manage/tasks/plans/{plan}")).Text.ShouldContain("1 / 2");
        (await leader.Gets($"/api/task-plans/{plan}/coverage?period=2026-13")).Code.ShouldBe("plan.no-such-period");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Follows_managers_who_leave_and_those_who_are_away(TownRef here)
    {
        var town = await here.Open();
        town.Clock.SetTo(new DateTime(2026, 9, 1, 1, 0, 0, DateTimeKind.Utc));
        var quarter = await town.Quarter();
        var (leader, primary, backup) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.Manager(primary: false));
        await leader.Posts("/api/task-plans", new { name = "每月走访", form = "MONTHLY-VISIT", unitId = quarter.Team.Id, cycle = "Monthly", target = "Communities", from = "2026-09-01" });
        Task<Guid?> Owner() => town.InDb((db, _) => db.WorkTasks.Where(t => t.CommunityId == quarter.Community.Id).OrderByDescending(t => t.Serial).Select(t => t.OwnerId).FirstAsync());
        Task Look() => town.InDb(async (_, sp) => await sp.GetRequiredService<MakePlannedTasks>().Run(CancellationToken.None) + await sp.GetRequiredService<PlanHands>().Follow(CancellationToken.None));

        await Look();
        (await Owner()).ShouldBe(primary.MemberId);
        await town.InDb(async (db, _) =>
        {
            (await db.Set<Member>().SingleAsync(m => m.Id == primary.MemberId)).BeAway(AbsenceKind.Leave, town.Clock.GetUtcNow().UtcDateTime, town.Clock.GetUtcNow().UtcDateTime.AddDays(60));
            return await db.SaveChangesAsync();
        });
        await Look();
        (await Owner()).ShouldBe(backup.MemberId, "whoever is away on the day does not keep it");
        town.Clock.SetTo(new DateTime(2026, 10, 1, 1, 0, 0, DateTimeKind.Utc));
        await Look();
        (await Owner()).ShouldBe(backup.MemberId);
    }
}
