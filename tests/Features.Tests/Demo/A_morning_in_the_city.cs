using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Organization;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Host.Demo;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Demo;

public sealed class A_morning_in_the_city
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Everybody_finds_a_days_work_on_the_desk(TownRef here)
    {
        var city = await CityTown.Write(here.Provider, new DemoSize(2000, 55 * 60, 60));
        await city.Town.InDb(async (db, _) =>
        {
            var open = await db.Demands.Where(d => d.State != DemandState.Archived && d.State != DemandState.Merged && d.State != DemandState.Withdrawn).ToListAsync();
            var (now, manager) = (CityTown.Morning, await Id(city, db, Role.Manager));
            var team = (await db.Units.SingleAsync(u => u.Name == "澄东街道小组")).Id;

            open.Count(d => d.State is DemandState.Received or DemandState.Triaged).ShouldBeInRange(8, 16);
            var mine = open.Where(d => d.OwnerId == manager && d.State is DemandState.Dispatched or DemandState.Accepted or DemandState.InProgress).Where(d => d.OwnerId == manager).ToList();
            mine.Count.ShouldBeInRange(6, 14);
            mine.Count(d => d.NextDue < now).ShouldBeInRange(1, 5);
            open.Count(d => d.State == DemandState.Replied && d.TeamId == team).ShouldBeInRange(3, 11);
            open.Count(d => d is { State: DemandState.Reviewed, FollowUpDue: true }).ShouldBeInRange(8, 30);
            open.Count(d => d.SupervisedAt is not null).ShouldBeInRange(3, 14);
            open.Count(d => d.SuspensionWish is not null).ShouldBeInRange(3, 12);
            (await db.Demands.CountAsync(d => d.AppealedAt != null)).ShouldBeInRange(3, 9);
            return 0;
        });
    }

    private static async Task<Guid> Id(CityTown city, Lindian.Data.AppDb db, Role role)
    {
        var number = city.Written.SignIns.Single(s => s.Role == role.ToString()).StaffNumber;
        return (await db.Members.SingleAsync(m => m.StaffNumber == number)).Id;
    }
}
