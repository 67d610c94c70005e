using Lindian.Domain.Organization;

namespace Lindian.Features.Tests.Visits;

/// <summary>Who checks in by the changing code must not be able to fetch it from home.</summary>
public sealed class WhoSeesTheScreen
{
    [Theory, OnEveryDatabase]
    public async Task No_manager_but_leaders_and_the_hall(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var (code, screen) = ($"/api/communities/{quarter.Community.Id}/check-in-code", $"/manage/visits/codes/{quarter.Community.Id}/screen");

        (await manager.Gets(code)).Status.ShouldBe(403);
        (await manager.Opens(screen)).Status.ShouldBe(403);
        var codes = await manager.Opens("/manage/visits/codes");
        codes.Document.QuerySelectorAll($"main a[href='{screen}']").ShouldBeEmpty();
        codes.Document.QuerySelectorAll($"main a[href$='/{quarter.Community.Id}/poster']").ShouldHaveSingleItem();
        foreach (var keeper in new[] { await quarter.TeamLeader(), await quarter.HallClerk() })
        {
            (await keeper.Gets(code)).As<CheckingIn.Code>().Text.ShouldContain(quarter.Community.Code);
            (await keeper.Opens("/manage/visits/codes")).Document.QuerySelectorAll($"main a[href='{screen}']").ShouldHaveSingleItem();
            (await keeper.Opens(screen)).Status.ShouldBe(200);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task No_manager_who_has_another_role_beside(TownRef here)
    {
        var (town, quarter, _) = await CheckingIn.Place(here);
        var both = await Person.Join(town, "双岗", quarter.Community.Id);
        await both.IsGiven(Role.Manager, quarter.Community.Id);
        await both.IsGiven(Role.TeamLeader, quarter.Team.Id);
        await both.SignsIn();

        (await both.Gets($"/api/communities/{quarter.Community.Id}/check-in-code")).Code.ShouldBe("visit.screen-refused");
        (await both.Opens($"/manage/visits/codes/{quarter.Community.Id}/screen")).Status.ShouldBe(409);
    }
}
