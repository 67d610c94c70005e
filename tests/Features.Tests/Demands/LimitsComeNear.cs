using Lindian.Features.Demands;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demands;

public sealed class LimitsComeNear
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_owner_is_reminded_once_and_the_leaders_are_told_one_after_the_other(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (desk, manager, leader, boss) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader(), await quarter.RegionLeader());
        var demand = await desk.Raises("表箱锁坏了，请来看看", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand);
        await manager.Does(demand, "acceptance");
        var due = (await manager.Sees(demand)).NextDue.ShouldNotBeNull();

        town.Clock.SetTo(due.AddMinutes(-10));
        await Look(town);
        await Look(town);
        town.Clock.SetTo(due.AddMinutes(1));
        await Look(town);
        await Look(town);
        town.Clock.SetTo(due.AddMinutes(241));
        await Look(town);

        var history = await town.InDb((db, _) => Task.FromResult(db.Events.Where(e => e.SubjectId == demand.Id).OrderBy(e => e.Seq).Select(e => e.Name).ToList()));
        history.Count(n => n == "demand.reminded").ShouldBe(1);
        history.Count(n => n == "demand.escalated").ShouldBe(2);
        await boss.SignsIn();
        (await boss.Gets($"/api/demands/{demand.Id}")).Body.ShouldContain(boss.Name);
        await leader.SignsIn();
        (await leader.Gets($"/api/demands/{demand.Id}")).Body.ShouldContain(leader.Name);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_suspension_ends_by_itself_and_the_clock_goes_on(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        var demand = await desk.Raises("申请迁移电表位置", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand);
        await manager.Does(demand, "acceptance");
        var before = (await manager.Sees(demand)).NextDue.ShouldNotBeNull();

        await manager.Does(demand, "suspension-request", new { reason = "CUSTOMER-ABSENT", until = town.Clock.GetUtcNow().AddDays(3) });
        await leader.Does(demand, "suspension", new { approve = true });
        (await manager.Sees(demand)).NextDue.ShouldBeNull();

        town.Clock.Pass(TimeSpan.FromDays(4));
        await Look(town);
        await manager.SignsIn();
        var seen = await manager.Sees(demand);
        seen.Suspended.ShouldBeFalse();
        seen.NextDue.ShouldNotBeNull().ShouldBeGreaterThan(before);
    }

    private static Task<int> Look(Town town) => town.InDb((_, services) => services.GetRequiredService<WatchClocks>().Look(CancellationToken.None));
}
