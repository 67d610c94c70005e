using Lindian.Domain.Governance;
using Lindian.Features.Demands;

namespace Lindian.Features.Tests.Demands;

/// <summary>挂起 and the clocks of a case, on days that the calendar knows and on days that it does not.</summary>
public sealed class PausesAndClocks
{
    /// <summary>Monday 2 March 2026, nine in the morning in Shanghai; no holiday is near.</summary>
    private static readonly DateTime Monday = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_pause_of_two_nights_moves_the_limit_by_two_working_days(TownRef here)
    {
        var way = await Way.Begin(here, at: Monday);
        (await Reply(way)).Due.ShouldBe(ClosingTime(3, 9)); // five working days, at closing time

        await Suspend(way);
        var held = await way.Desk.Sees(way.Demand);
        (held.Suspended, held.NextDue, Of(held).Held).ShouldBe((true, null, true));
        (await way.Manager.Tries(way.Demand, "reply", new { words = "已修好" })).Code.ShouldBe("demand.suspended");

        await way.Pass(TimeSpan.FromDays(2));
        await way.Manager.Does(way.Demand, "resumption");
        var runs = await way.Desk.Sees(way.Demand);
        (runs.Suspended, Of(runs).Due, Of(runs).Held).ShouldBe((false, ClosingTime(3, 11), false));
        Of(runs).Parts.Count(p => p.Kind == ClockPartKind.Paused).ShouldBeGreaterThan(0);
    }

    // GLPI #15605: there, changing the category threw the waiting time away
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_pause_survives_the_change_to_another_norm(TownRef here)
    {
        var way = await Way.Begin(here, at: Monday);
        await Suspend(way);
        await way.Pass(TimeSpan.FromDays(2));
        await way.Manager.Does(way.Demand, "resumption");
        await way.Desk.Does(way.Demand, "type", new { type = "OPINION-SERVICE" });
        (await Reply(way)).Due.ShouldBe(ClosingTime(3, 17)); // nine working days from Monday are Friday the 13th; two were paused
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_refused_pause_changes_nothing(TownRef here)
    {
        var way = await Way.Begin(here, at: Monday);
        await way.Manager.Does(way.Demand, "suspension-request", new { reason = "WEATHER", until = Monday.AddDays(9) });
        await way.Leader.Does(way.Demand, "suspension", new { approve = false, words = "天气已转好" });
        (await way.Leader.Tries(way.Demand, "suspension", new { approve = true })).Code.ShouldBe("demand.no-suspension-asked");
        (await Reply(way)).Due.ShouldBe(ClosingTime(3, 9));
        (await way.Manager.Does(way.Demand, "reply", new { words = "已修好" })).State.ShouldBe(Domain.Demands.DemandState.Replied);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_approves_their_own_pause(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (desk, leader) = (await quarter.Dispatcher(), await quarter.TeamLeader());
        var demand = await desk.Raises("电表箱门坏了", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand, owner: leader);
        await leader.Does(demand, "acceptance");
        await leader.Does(demand, "suspension-request", new { reason = "WEATHER", until = town.Clock.GetUtcNow().UtcDateTime.AddDays(3) });
        (await leader.Tries(demand, "suspension", new { approve = true })).Code.ShouldBe("demand.handler-judges-own-work");
    }

    [Theory, OnEveryDatabase]
    public async Task The_crew_has_45_90_or_120_minutes_by_the_class_of_the_community(TownRef here)
    {
        var town = await here.Open();
        foreach (var (area, minutes) in new[] { (AreaClass.Urban, 45), (AreaClass.Rural, 90), (AreaClass.Remote, 120) })
        {
            var quarter = await town.Quarter(area);
            var desk = await quarter.Dispatcher();
            var demand = await desk.Raises("整栋楼停电了", quarter);
            await desk.Triages(demand, "REPAIR-OUTAGE");
            var arrive = (await desk.Sees(demand)).Clocks.Single(c => c is { Step: "arrive", Kind: LimitKind.Internal });
            (arrive.Due - arrive.StartedAt, arrive.Amount, arrive.Provisional).ShouldBe((TimeSpan.FromMinutes(minutes), minutes, false));
        }
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_limit_in_a_year_whose_calendar_is_not_out_yet_says_that_it_is_provisional(TownRef here)
    {
        var way = await Way.Begin(here, at: new DateTime(2026, 12, 30, 1, 0, 0, DateTimeKind.Utc));
        (await Reply(way)).Provisional.ShouldBeTrue();
        var repair = await way.Desk.Raises("整栋楼停电了", way.Quarter);
        await way.Desk.Triages(repair, "REPAIR-OUTAGE");
        (await way.Desk.Sees(repair)).Clocks.Where(c => c.Step is "arrive" or "reply").ShouldAllBe(c => !c.Provisional); // minutes need no calendar
    }

    /// <summary>On Tuesday: the day of the event itself would not have counted anyway.</summary>
    private static async Task Suspend(Way way)
    {
        await way.Pass(TimeSpan.FromDays(1));
        await way.Manager.Does(way.Demand, "suspension-request", new { reason = "CUSTOMER-ABSENT", until = Monday.AddDays(9) });
        await way.Leader.Does(way.Demand, "suspension", new { approve = true });
    }

    private static async Task<CaseClock> Reply(Way way) => Of(await way.Desk.Sees(way.Demand));

    private static CaseClock Of(SeenDemand seen) => seen.Clocks.Single(c => c is { Step: "reply", Kind: LimitKind.Internal });

    private static DateTime ClosingTime(int month, int day) => new(2026, month, day, 9, 30, 0, DateTimeKind.Utc);
}
