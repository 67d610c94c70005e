using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class PagesByRole
{
    private static readonly (string Url, Role May, Role MayNot)[] Pages =
    [
        ("/manage/demands/new", Role.HallClerk, Role.Executive),
        ("/manage/demands/queue", Role.Dispatcher, Role.Manager),
        ("/manage/demands/mine", Role.Manager, Role.Dispatcher),
        ("/manage/demands/review", Role.Supervisor, Role.Manager),
        ("/manage/demands/follow-up", Role.BackOffice, Role.Manager),
        ("/manage/demands/supervised", Role.RegionLeader, Role.HallClerk),
        ("/manage/demands/suspensions", Role.TeamLeader, Role.Manager),
        ("/manage/demands/appeals", Role.Supervisor, Role.TeamLeader),
    ];

    [Theory, OnEveryDatabase]
    public async Task Each_page_opens_for_who_works_with_it_and_for_nobody_else(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        foreach (var (url, may, mayNot) in Pages)
        {
            (await (await quarter.Person(may, quarter.Region)).Looks(url)).Status.ShouldBe(200, url);
            (await (await quarter.Person(mayNot, quarter.Region)).Looks(url)).Status.ShouldBe(403, url);
        }
        (await (await quarter.Executive()).Looks("/manage/demands")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task An_empty_list_says_what_to_do_next_in_both_languages(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        foreach (var (url, may, _) in Pages.Skip(1))
        {
            var reader = await quarter.Person(may, quarter.Region);
            var (chinese, english) = (await reader.Looks(url + "?danger=true"), await reader.Looks(url + "?danger=true", "en"));
            chinese.One(".empty-state p").ShouldNotBeEmpty();
            english.One(".empty-state p").ShouldNotBe(chinese.One(".empty-state p"));
            english.All(".empty-state a.btn").ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(DemandPolicies.Dispatch, DemandAction.Dispatch)]
    [InlineData(DemandPolicies.Handle, DemandAction.Accept)]
    [InlineData(DemandPolicies.Review, DemandAction.Review)]
    [InlineData(DemandPolicies.FollowUp, DemandAction.FollowUp)]
    [InlineData(DemandPolicies.Suspend, DemandAction.Suspend)]
    [InlineData(DemandPolicies.DecideAppeal, DemandAction.DecideAppeal)]
    [InlineData(DemandPolicies.Supervise, DemandAction.Supervise)]
    public void The_door_of_a_page_is_the_one_in_the_table_of_the_life_cycle(string policy, DemandAction action) =>
        policy.ShouldBe(Policies.Of(LifeCycle.RolesFor(action)));

    [Theory, OnEveryDatabase]
    public async Task The_menu_shows_each_role_its_own_lists(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var links = (await (await quarter.Manager()).Looks("/manage/demands/mine")).Document.QuerySelectorAll(".shell-menu li a").Select(a => a.GetAttribute("href")).ToList();
        links.ShouldContain("/manage/demands/mine");
        links.ShouldNotContain("/manage/demands/queue");
    }
}
