using Lindian.Domain.Governance;
using Lindian.Features.Demands;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demands;

/// <summary>阶段性答复: the clock of a norm that lets no customer wait in silence (D-18). Reports and opinions, here: every five days.</summary>
public sealed class InterimReplies
{
    /// <summary>Monday 2 March 2026, nine in the morning in Shanghai; no holiday is near.</summary>
    private static readonly DateTime Monday = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Are_due_every_five_days_from_the_demand_and_from_each_of_them(TownRef here)
    {
        var way = await Way.Begin(here, "REPORT-THEFT", Monday);
        var first = await Interim(way);
        (first.StartedAt, first.Due, first.Amount, first.Unit).ShouldBe((first.StartedAt, ClosingTime(7), 5, LimitUnit.CalendarDays));
        first.StartedAt.ShouldBe(Monday, TimeSpan.FromMinutes(5));
        AddsUp(first);

        await way.Pass(TimeSpan.FromDays(3));
        await way.Manager.Does(way.Demand, "interim-reply", new { words = "已到现场取证，正在核实" });
        var second = await Interim(way);
        (second.Due, second.MetAt).ShouldBe((ClosingTime(10), null));
        AddsUp(second);

        await way.Manager.Does(way.Demand, "reply", new { words = "已查实并处理" });
        (await Interim(way)).MetAt.ShouldNotBeNull();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Wait_while_the_case_is_suspended(TownRef here)
    {
        var way = await Way.Begin(here, "REPORT-THEFT", Monday);
        await way.Pass(TimeSpan.FromDays(1));
        await way.Manager.Does(way.Demand, "suspension-request", new { reason = "CUSTOMER-ABSENT", until = Monday.AddDays(9) });
        await way.Leader.Does(way.Demand, "suspension", new { approve = true });
        (await Interim(way)).Held.ShouldBeTrue();
        await way.Pass(TimeSpan.FromDays(2));
        await way.Manager.Does(way.Demand, "resumption");
        var moved = await Interim(way);
        (moved.Due, moved.Held).ShouldBe((ClosingTime(9), false));
        moved.Parts.ShouldContain(p => p.Kind == ClockPartKind.Paused);
        AddsUp(moved);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Neither_a_transfer_nor_another_norm_buys_days_of_silence(TownRef here)
    {
        var way = await Way.Begin(here, "REPORT-THEFT", Monday);
        var second = await way.Quarter.Manager(primary: false);
        await way.Pass(TimeSpan.FromDays(2));
        await way.Leader.Does(way.Demand, "transfer", new { ownerId = second.MemberId });
        (await Interim(way)).Due.ShouldBe(ClosingTime(7));

        await way.Desk.Does(way.Demand, "type", new { type = "SERVICE-OTHER" }); // a norm without interim replies
        (await way.Desk.Sees(way.Demand)).Clocks.ShouldNotContain(c => c.Step == Aftercare.InterimStep);
        await way.Desk.Does(way.Demand, "type", new { type = "OPINION-SERVICE" });
        (await Interim(way)).Due.ShouldBe(ClosingTime(7));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Are_asked_for_like_any_limit_reminder_before_lateness_after_and_no_supervision(TownRef here)
    {
        var way = await Way.Begin(here, "OPINION-SERVICE", Monday); // its reply has nine working days, so that the interim one comes first
        (await way.Row()).NextDue.ShouldBe(ClosingTime(7));
        way.Quarter.Town.Clock.SetTo(ClosingTime(7).AddMinutes(-20));
        await Look(way.Quarter.Town);
        way.Quarter.Town.Clock.SetTo(ClosingTime(7).AddMinutes(5));
        await Look(way.Quarter.Town);
        await way.Pass(TimeSpan.Zero);

        var seen = await way.Desk.Sees(way.Demand);
        seen.Clocks.Single(c => c.Step == Aftercare.InterimStep).Late.ShouldBeTrue();
        var history = await way.Quarter.Town.InDb((db, _) => Task.FromResult(db.Events.Where(e => e.SubjectId == way.Demand.Id).Select(e => e.Name).ToList()));
        history.Count(n => n == "demand.reminded").ShouldBe(1);
        history.ShouldNotContain("demand.supervised");
        (await way.Row()).Supervised.ShouldBeFalse();
        (await way.Manager.Looks($"/manage/demands/{way.Demand.Id}")).All("#case-clocks ~ h3").ShouldContain("阶段性答复");
        (await way.Manager.Looks("/manage/demands/mine?due=Late")).All("tbody td.number a").ShouldContain(way.Demand.Number);
    }

    private static Task<int> Look(Town town) => town.InDb((_, services) => services.GetRequiredService<WatchClocks>().Look(CancellationToken.None));

    private static async Task<CaseClock> Interim(Way way) => (await way.Desk.Sees(way.Demand)).Clocks.Single(c => c.Step == Aftercare.InterimStep);

    private static void AddsUp(CaseClock clock)
    {
        clock.Parts[0].From.ShouldBe(clock.StartedAt);
        clock.Parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Length).ShouldBe(clock.Due - clock.StartedAt);
    }

    private static DateTime ClosingTime(int day) => new(2026, 3, day, 9, 30, 0, DateTimeKind.Utc);
}
