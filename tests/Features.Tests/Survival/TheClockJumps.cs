using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Jobs;
using Lindian.Domain.Demands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Survival;

/// <summary>The clock of the machine is a day ahead, and somebody sets it right.</summary>
public sealed class TheClockJumps
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task What_a_dead_node_had_claimed_with_a_clock_ahead_is_taken_up_and_sealed(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var desk = await quarter.Dispatcher();
        await Survivors.Sealed(town);
        town.Clock.Pass(Day);
        await (await quarter.Dispatcher()).Raises("表箱有异响", quarter);
        var claimed = await town.InDb((db, _) => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.ClaimedUntil, town.Clock.Now() + TimeSpan.FromMinutes(2))));
        await town.InDb((db, _) => db.Set<LeaseRow>().ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, town.Clock.Now() + TimeSpan.FromSeconds(15))));
        await town.InDb((db, _) => db.Database.ExecuteSqlAsync($"update lease set holder = {Guid.Empty}"));

        town.Clock.Pass(-Day);
        await desk.Raises("表箱又响了", quarter);
        var made = await town.Services.GetRequiredService<Dispatcher>().Drain(CancellationToken.None);

        claimed.ShouldBeGreaterThan(0);
        made.ShouldBeGreaterThanOrEqualTo(claimed);
        (await town.InDb((db, _) => db.Deliveries.CountAsync())).ShouldBe(0);
        (await Survivors.Sealed(town)).Waiting.ShouldBe(0);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_matter_taken_in_while_it_was_ahead_is_carried_to_its_end(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        town.Clock.Pass(Day);
        var demand = await (await quarter.Dispatcher()).Raises("家里停电了", quarter);

        town.Clock.Pass(-Day);
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand, owner: manager);
        await manager.Does(demand, "acceptance");
        await manager.Does(demand, "reply", new { words = "已恢复供电" });
        await town.Settle();
        (await leader.Does(demand, "review", new { pass = true, faults = Array.Empty<string>() })).State.ShouldBe(DemandState.Reviewed);

        (await desk.Opens("/manage/demands/" + demand.Id)).Status.ShouldBe(200);
        (await desk.Sees(demand)).Clocks.ShouldAllBe(c => !c.Late);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_health_of_a_node_tells_by_how_much_its_clock_is_off(TownRef here)
    {
        var town = await here.Open();
        await town.Quarter();
        (await Person.Resident(town).Gets("/health/ready")).Body.ShouldBe("Healthy");
        town.Clock.Pass(-Day);

        var ready = await Person.Resident(town).Gets("/health/ready");

        ready.Status.ShouldBe(200, "who is served wrong times is still served");
        ready.Body.ShouldStartWith("Degraded\nclock: clock.off -86");
    }
}
