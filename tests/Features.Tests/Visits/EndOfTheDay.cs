using Lindian.Data.Maps.Visits;
using Lindian.Domain.Visits;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Visits;

public sealed class EndOfTheDay
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Ends_what_was_left_open_and_a_late_check_out_still_counts(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        town.Clock.SetTo(new DateTime(2027, 3, 2, 8, 0, 0, DateTimeKind.Utc)); // four in the afternoon
        await manager.SignsIn();
        var visit = await manager.ChecksIn(quarter, null, VisitTalk.At(VisitTalk.Centre));
        town.Clock.Pass(TimeSpan.FromHours(7));
        (await Look(town)).ShouldBe(0);
        town.Clock.Pass(TimeSpan.FromHours(2));
        (await Look(town)).ShouldBe(1);
        (await Look(town)).ShouldBe(0);
        await manager.SignsIn();
        (await manager.Sees(visit)).Row.ShouldSatisfyAllConditions(v => v.EndedBy.ShouldBe(VisitEnd.EndOfDay), v => (v.To - v.From).ShouldBe(TimeSpan.FromMinutes(30)));

        await manager.ChecksOut(visit, new Offline(visit.At.AddHours(3)));
        (await manager.Sees(visit)).Row.ShouldSatisfyAllConditions(v => v.EndedBy.ShouldBe(VisitEnd.ByHand), v => (v.To - v.From).ShouldBe(TimeSpan.FromHours(3)));
        (await town.InDb((db, _) => db.VisitPositions.CountAsync())).ShouldBe(1);
        town.Clock.Pass(TimeSpan.FromDays(181));
        await Look(town);
        (await town.InDb((db, _) => db.VisitPositions.CountAsync())).ShouldBe(0);
    }

    private static Task<int> Look(Town town) => town.InDb((_, services) => services.GetRequiredService<CloseVisits>().Look(CancellationToken.None));
}
