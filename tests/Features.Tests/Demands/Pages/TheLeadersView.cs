using System.Globalization;
using Lindian.Domain.Organization;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class TheLeadersView
{
    private const string Board = "/manage/demands/leader";
    private const int Today = 2;

    [Theory, OnEveryDatabase]
    public async Task Adds_up_by_person_and_by_community_and_every_figure_opens_just_its_rows(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        await Busy(quarter, leader, manager);

        var board = await leader.Looks(Board);

        // what ends today depends on the hour at which the test runs
        Figures(board, "person", manager.Name).Where((_, column) => column != Today).ShouldBe([2, 0, 1, 1, 1, 0]);
        Figures(board, "person", "未派单").ShouldBe([1, 0, 0, 0, 0, 0, 0]);
        Figures(board, "person", quarter.Department.Name).Where((_, column) => column != Today).ShouldBe([1, 0, 0, 0, 0, 0]);
        Figures(board, "place", quarter.Community.Name).Where((_, column) => column != Today).ShouldBe([4, 0, 1, 1, 1, 0]);
        var links = board.Document.QuerySelectorAll("#board a[href*='open=true']").ToList();
        links.Count.ShouldBeGreaterThan(12);
        foreach (var link in links)
        {
            var rows = (await leader.Looks(link.GetAttribute("href") ?? "")).All("#rows tbody tr");
            rows.Count.ShouldBe(int.Parse((link.QuerySelector("strong") ?? link).TextContent, CultureInfo.InvariantCulture), link.GetAttribute("href"));
        }
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Knows_what_is_late_what_ends_today_and_what_is_held_up(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        var (fault, held) = (await leader.Raises("家里突然没电了", quarter), await leader.Raises("电费账单对不上", quarter));
        foreach (var demand in new[] { fault, held })
        {
            await leader.Triages(demand, "REPAIR");
            await leader.Dispatches(demand, manager);
            await manager.Does(demand, "acceptance");
        }
        await manager.Does(held, "suspension-request", new { reason = "CUSTOMER-ABSENT", until = town.Clock.GetUtcNow().AddDays(3) });
        await leader.Does(held, "suspension", new { approve = true });
        town.Clock.Pass(TimeSpan.FromDays(2));
        await leader.SignsIn();

        Figures(await leader.Looks(Board), "person", manager.Name).ShouldBe([2, 1, 0, 0, 0, 0, 1]);
        (await leader.Looks("/manage/demands?open=true&due=Late&owner=" + manager.StaffNumber)).All("#rows td.number a").ShouldBe([fault.Number]);
        (await leader.Looks("/manage/demands?open=true&mark=Suspended&owner=" + manager.StaffNumber)).All("#rows td.number a").ShouldBe([held.Number]);
    }

    [Theory, OnEveryDatabase]
    public async Task Shows_each_leader_their_own_part_and_who_has_room(TownRef here)
    {
        var town = await here.Open();
        var (mine, other) = (await town.Quarter(), await town.Quarter());
        var (leader, idle, stranger) = (await mine.TeamLeader(), await mine.Manager(), await other.Manager());
        var elsewhere = await (await other.RegionLeader()).Raises("路灯不亮", other);

        var empty = await leader.Looks(Board);
        empty.One(".empty-state p").ShouldNotBeEmpty();
        await leader.Raises("电费账单对不上", mine);
        var board = await leader.Looks(Board);

        Figures(board, "person", idle.Name).ShouldBe([0, 0, 0, 0, 0, 0, 0]);
        board.Text.ShouldNotContain(stranger.Name);
        board.Text.ShouldNotContain(other.Community.Name);
        (await leader.Looks("/manage/demands?open=true&community=-")).Text.ShouldNotContain(elsewhere.Number);
        board.Find("#board").GetAttribute("data-live").ShouldBe("Demand");
    }

    [Theory, OnEveryDatabase]
    public async Task Opens_for_leaders_supervisors_and_executives_only(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        foreach (var role in new[] { Role.RegionLeader, Role.TeamLeader, Role.Supervisor, Role.Executive })
            (await (await quarter.Person(role, quarter.Region)).Looks(Board)).Status.ShouldBe(200, role.ToString());
        foreach (var role in new[] { Role.Manager, Role.HallClerk, Role.BackOffice })
            (await (await quarter.Person(role, quarter.Region)).Looks(Board)).Status.ShouldBe(403, role.ToString());
        (await (await quarter.Executive()).Looks(Board, "en")).One("h1").ShouldBe("Leader's view");
    }

    /// <summary>One of the manager's was urged and watched, one came back and went again; one the department has, one nobody.</summary>
    private static async Task Busy(Quarter quarter, Person leader, Person manager)
    {
        var (pressed, returned, department) = (await leader.Raises("家里突然没电了", quarter), await leader.Raises("电费账单对不上", quarter), await leader.Raises("想问一下阶梯电价", quarter));
        await leader.Raises("路灯不亮", quarter);
        foreach (var demand in new[] { pressed, returned, department }) await leader.Triages(demand, "SERVICE-OTHER");
        await leader.Dispatches(pressed, manager);
        await (await quarter.Dispatcher()).Does(pressed, "urges");
        await leader.Does(pressed, "supervision", new { on = true });
        await leader.Dispatches(returned, manager);
        await manager.Does(returned, "return", new { reason = "WRONG-UNIT" });
        await leader.Dispatches(returned, manager);
        await leader.Dispatches(department, null, quarter.Department.Id);
    }

    private static int[] Figures(SeenPage board, string table, string name) =>
    [
        .. board.Document.QuerySelectorAll($"[aria-labelledby='board-{table}'] tbody tr").Single(r => r.QuerySelector("th")?.TextContent == name)
            .QuerySelectorAll("td").Select(td => int.Parse(td.TextContent.Trim(), CultureInfo.InvariantCulture)),
    ];
}
