using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Visits.Stays;

namespace Lindian.Features.Tests.Visits;

public sealed class LateEnds
{
    [Theory, OnEveryDatabase]
    public async Task A_check_out_told_for_days_later_is_taken_and_the_visit_ends_with_its_day(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var noon = town.NoonBefore(3);
        var visit = await manager.ChecksIn(quarter, by: new Offline(noon));

        (await manager.ChecksOut(visit, new Offline(noon.AddHours(40)))).To.ShouldBe(noon.AddHours(12));

        (await manager.Sees(visit)).Row.ShouldSatisfyAllConditions(v => v.To.ShouldBe(noon.AddHours(12)), v => v.EndedBy.ShouldBe(VisitEnd.EndOfDay));
        (await manager.Gets($"/api/visits/hours?month={BusinessTime.Day(noon):yyyy-MM-dd}")).As<MonthHours>().Total.ShouldBe(TimeSpan.FromHours(12));
        (await manager.Opens($"/manage/visits/{visit.Id}")).Text.ShouldContain("未按时签退，系统结束");
        await manager.ChecksOut(visit, new Offline(noon.AddHours(2)));
        (await manager.Sees(visit)).Row.ShouldSatisfyAllConditions(v => v.To.ShouldBe(noon.AddHours(2)), v => v.EndedBy.ShouldBe(VisitEnd.ByHand));
        (await manager.Posts($"/api/visits/{visit.Id}/check-out")).Code.ShouldBe("visit.ended");
    }

    [Theory, OnEveryDatabase]
    public async Task A_check_out_told_for_after_the_next_check_in_ends_there(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var noon = town.NoonBefore();
        var first = await manager.ChecksIn(quarter, by: new Offline(noon));
        await manager.ChecksIn(quarter, by: new Offline(noon.AddHours(3)));

        (await manager.ChecksOut(first, new Offline(noon.AddHours(5)))).To.ShouldBe(noon.AddHours(3));
        (await manager.Sees(first)).Row.EndedBy.ShouldBe(VisitEnd.NextCheckIn);
    }

    [Theory, OnEveryDatabase]
    public async Task The_next_check_in_on_another_day_does_not_make_a_visit_of_the_nights(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (early, noon) = (town.NoonBefore(5), town.NoonBefore());
        var before = await manager.ChecksIn(quarter, by: new Offline(early));
        await manager.ChecksIn(quarter, by: new Offline(noon));
        var between = await manager.ChecksIn(quarter, by: new Offline(town.NoonBefore(3)));

        foreach (var visit in new[] { before, between }) (await manager.Sees(visit)).Row.To.ShouldBeNull("the end of its day closes it");
        (await manager.ChecksOut(before)).To.ShouldBe(early.AddHours(12));
    }
}
