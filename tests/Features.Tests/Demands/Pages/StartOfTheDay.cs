using Lindian.Domain.Organization;

namespace Lindian.Features.Tests.Demands.Pages;

/// <summary>The start page: each role sees what waits for it, and each number is that of the rows behind it.</summary>
public sealed class StartOfTheDay
{
    private static readonly (Role Role, string[] Cards)[] Cards =
    [
        (Role.Manager, ["mine?due=Late", "mine?due=Today", "mine"]),
        (Role.Dispatcher, ["queue", "review", "follow-up", "suspensions"]),
        (Role.Supervisor, ["review", "follow-up", "appeals", "supervised"]),
        (Role.BackOffice, ["mine?due=Late", "mine?due=Today", "mine", "follow-up"]),
        (Role.Executive, []),
    ];

    [Theory, OnEveryDatabase]
    public async Task Shows_each_role_its_own_cards(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        foreach (var (role, cards) in Cards)
        {
            var page = await (await quarter.Person(role, quarter.Region)).Looks("/manage");
            page.Document.QuerySelectorAll(".waiting-card[href^='/manage/demands/']").Select(c => c.GetAttribute("href")!["/manage/demands/".Length..]).ShouldBe(cards, role.ToString());
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Counts_exactly_the_rows_behind_each_card(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, boss) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.RegionLeader());
        for (var i = 0; i < 2; i++) await boss.Raises("表箱门坏了", quarter);
        for (var i = 0; i < 3; i++) await GiveTo(manager, leader, quarter);
        var pausing = await GiveTo(manager, leader, quarter);
        await manager.Does(pausing, "suspension-request", new { reason = "WEATHER", until = quarter.Town.Clock.GetUtcNow().AddDays(3) });
        var replied = await GiveTo(manager, leader, quarter);
        await manager.Does(replied, "reply", new { words = "已修好" });
        var appealed = await GiveTo(manager, leader, quarter);
        await manager.Does(appealed, "reply", new { words = "已修好" });
        await leader.Does(appealed, "review", new { pass = true, faults = Array.Empty<string>() });
        await (await quarter.Dispatcher()).Does(appealed, "appeal", new { ground = "FACTS-WRONG", words = "不认可" });
        await leader.Does(pausing, "supervision", new { on = true });

        (await Numbers(boss)).ShouldBe(new() { ["queue"] = 2, ["review"] = 1, ["suspensions"] = 1, ["appeals"] = 1, ["supervised"] = 1 });
        var mine = await Numbers(manager);
        (mine["mine"], mine["mine?due=Late"]).ShouldBe((4, 0));
        (await Numbers(leader))["suspensions"].ShouldBe(1);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Tells_the_late_from_those_of_today(TownRef here)
    {
        var way = await Way.Begin(here, at: new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc));
        var due = (await way.Desk.Sees(way.Demand)).NextDue.ShouldNotBeNull();
        foreach (var (at, late, today) in new[] { (due.AddDays(-3), 0, 0), (due.AddMinutes(-90), 0, 1), (due.AddMinutes(1), 1, 0) })
        {
            way.Quarter.Town.Clock.SetTo(at);
            await way.Manager.SignsIn();
            var numbers = await Numbers(way.Manager);
            (numbers["mine?due=Late"], numbers["mine?due=Today"], numbers["mine"]).ShouldBe((late, today, 1));
        }
    }

    /// <summary>What each card says, after looking at the list behind it: as many rows.</summary>
    private static async Task<Dictionary<string, int>> Numbers(Person person)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var card in (await person.Looks("/manage")).Document.QuerySelectorAll(".waiting-card[href^='/manage/demands/']"))
        {
            var (url, number) = (card.GetAttribute("href")!, int.Parse(card.QuerySelector(".waiting-count")!.TextContent));
            (await person.Looks(url)).All("tbody tr").Count.ShouldBe(number, url);
            numbers[url["/manage/demands/".Length..]] = number;
        }
        return numbers;
    }

    private static async Task<Features.Demands.RaiseDemand.Receipt> GiveTo(Person manager, Person leader, Quarter quarter)
    {
        var demand = await leader.Raises("表箱门坏了", quarter);
        await leader.Triages(demand, "SERVICE-OTHER");
        await leader.Dispatches(demand, owner: manager);
        await manager.Does(demand, "acceptance");
        return demand;
    }
}
