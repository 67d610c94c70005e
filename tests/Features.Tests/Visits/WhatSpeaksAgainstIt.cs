using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Visits;

public sealed class WhatSpeaksAgainstIt
{
    private static readonly Place Centre = VisitTalk.Centre;

    [Theory, OnEveryDatabase]
    public async Task A_forged_code_one_of_elsewhere_a_screenshot_and_an_old_poster_are_told_and_refuse_nothing(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (leader, other, now) = (await quarter.TeamLeader(), await town.Quarter(), town.Clock.GetUtcNow().UtcDateTime);
        await (await other.TeamLeader()).MakesCodes(other);
        var poster = await quarter.Poster();

        (await Doubts(manager, quarter, poster[..^1] + (poster[^1] == 'A' ? 'Q' : 'A'))).ShouldBe([EvidenceReason.CodeForged]);
        (await Doubts(manager, quarter, await other.Poster())).ShouldBe([EvidenceReason.CodeElsewhere]);
        (await Doubts(manager, quarter, await quarter.Screen(now.AddMinutes(-10)))).ShouldBe([EvidenceReason.CodeStale]);
        (await Doubts(manager, quarter, await quarter.Screen(now.AddMinutes(10)))).ShouldBe([EvidenceReason.CodeStale]);
        (await Doubts(manager, quarter, await quarter.Screen(now))).ShouldBeEmpty();
        await leader.MakesCodes(quarter);
        (await Doubts(manager, quarter, poster)).ShouldBe([EvidenceReason.CodeRetired]);
        (await Doubts(manager, quarter, await quarter.Poster(2))).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_of_the_screen_that_waited_offline_is_judged_by_the_time_of_the_check_in(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (now, then) = (town.Clock.GetUtcNow(), town.Clock.GetUtcNow().AddHours(-5));
        var visit = await manager.ChecksIn(quarter, await quarter.Screen(then.UtcDateTime), VisitTalk.At(Centre), new Offline(then, SentAt: now));
        (visit.Grade, visit.Findings.Count).ShouldBe((EvidenceGrade.Strong, 0));
        (visit.At - then.UtcDateTime).Duration().ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory, OnEveryDatabase]
    public async Task Far_away_and_a_mock_position(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var far = await manager.ChecksIn(quarter, await quarter.Poster(), VisitTalk.At(Centre.Moved(2500, 0)));
        far.Findings.Single().ShouldSatisfyAllConditions(f => f.Reason.ShouldBe(EvidenceReason.Far), f => f.Measured!.Value.ShouldBe(1700, 5));
        var (_, next, colleague) = await CheckingIn.Place(here);
        (await Doubts(colleague, next, null, VisitTalk.At(Centre, 5, mock: true))).ShouldBe([EvidenceReason.Mock]);
    }

    [Theory, OnEveryDatabase]
    public async Task A_boundary_that_encloses_nothing_stops_no_check_in(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        await town.InDb(async (db, _) =>
        {
            var unit = await db.Set<Unit>().SingleAsync(u => u.Id == quarter.Community.Id);
            unit.Revise(unit.Name, unit.NameEn, unit.Community! with { Boundary = """{"type":"Polygon","coordinates":[[]]}""" });
            return await db.SaveChangesAsync();
        });
        (await manager.TriesToCheckIn(quarter, null, VisitTalk.At(VisitTalk.Centre))).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task Thirty_kilometres_in_five_minutes_by_position_and_by_posters_alone(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (far, now) = (await town.Quarter(), town.Clock.GetUtcNow());
        await far.Lies(Centre.Moved(30_000, 0));
        await (await far.TeamLeader()).MakesCodes(far);
        await manager.ChecksIn(quarter, await quarter.Poster(), VisitTalk.At(Centre), new Offline(now.AddMinutes(-65)));
        (await Doubts(manager, far, await far.Poster(), null, new Offline(now.AddMinutes(-5)))).ShouldBeEmpty();
        (await Doubts(manager, quarter, await quarter.Poster(), null, new Offline(now))).ShouldBe([EvidenceReason.TooFast]);
    }

    [Theory, OnEveryDatabase]
    public async Task One_device_for_two_people_is_told_on_both_visits(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (colleague, device, now) = (await quarter.Manager(primary: false), NewId.Next(), town.Clock.GetUtcNow());
        var first = await manager.ChecksIn(quarter, await quarter.Poster(), null, new Offline(now.AddHours(-1), Phone: device, Sequence: 1));
        (await Doubts(colleague, quarter, await quarter.Poster(), null, new Offline(now, Phone: device, Sequence: 2))).ShouldBe([EvidenceReason.DeviceShared]);
        await town.Settle();
        (await manager.Sees(first)).Row.ShouldSatisfyAllConditions(v => v.Grade.ShouldBe(EvidenceGrade.Doubtful), v => v.Findings[^1].Measured.ShouldBe(1));
    }

    [Theory, OnEveryDatabase]
    public async Task A_copied_device_and_a_moved_clock(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (device, now) = (NewId.Next(), town.Clock.GetUtcNow());
        var anchor = (await manager.Gets("/api/visits/time")).As<TimeAnchor>();
        await manager.ChecksIn(quarter, by: new Offline(now.AddHours(-1), SentAt: now, Phone: device, Sequence: 7));
        (await Doubts(manager, quarter, null, null, new Offline(now, SentAt: now, Phone: device, Sequence: 7))).ShouldBe([EvidenceReason.DeviceCopied]);
        (await Doubts(manager, quarter, null, null, new Offline(now.AddHours(-3), SentAt: now, Phone: device, Sequence: 8))).ShouldBe([EvidenceReason.ClockMoved]);
        (await Doubts(manager, quarter, null, null, new Offline(now.AddHours(5), SentAt: now.AddHours(5)))).ShouldBe([EvidenceReason.ClockMoved]);
        (await Doubts(manager, quarter, null, null, new Offline(now.AddHours(5)))).ShouldBe([EvidenceReason.ClockMoved]);
        (await Doubts(manager, quarter, null, null, new Offline(now.AddHours(-2), SentAt: now, Anchor: anchor.Anchor))).ShouldBe([EvidenceReason.ClockMoved]);
        (await Doubts(manager, quarter, null, null, new Offline(now.AddHours(-2), SentAt: now, Anchor: "made up"))).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task A_leader_decides_and_it_counts_until_then(TownRef here)
    {
        var (town, quarter, manager) = await CheckingIn.Place(here);
        var (leader, noon) = (await quarter.TeamLeader(), town.NoonBefore());
        var visit = await manager.ChecksIn(quarter, "made up", null, new Offline(noon.AddHours(-1)));
        await manager.ChecksOut(visit, new Offline(noon.AddMinutes(-1)));
        var month = Lindian.Features.Governance.BusinessTime.Day(visit.At);
        async Task<MonthHours> Hours() => (await manager.Gets($"/api/visits/hours?month={month:yyyy-MM-dd}")).As<MonthHours>();
        (await Hours()).ShouldSatisfyAllConditions(h => h.InDoubt.ShouldBe(1), h => h.Doubtful.ShouldBe(h.Total), h => h.Total.TotalMinutes.ShouldBe(59, 0.1));

        (await leader.Gets("/api/visits/doubtful")).As<List<VisitRow>>().Select(v => v.Id).ShouldBe([visit.Id]);
        (await manager.Posts($"/api/visits/{visit.Id}/decision", new { verdict = "Accepted", reason = "自己认可" })).Status.ShouldBe(403);
        (await leader.Posts($"/api/visits/{visit.Id}/decision", new { verdict = "Rejected", reason = " " })).Code.ShouldBe("text.missing");
        (await leader.Posts($"/api/visits/{visit.Id}/decision", new { verdict = "Rejected", reason = "当日值班，未到现场" })).Status.ShouldBe(200);
        (await Hours()).ShouldSatisfyAllConditions(h => h.Total.ShouldBe(TimeSpan.Zero), h => h.Rejected.ShouldBe(1));
        (await manager.Sees(visit)).ShouldSatisfyAllConditions(v => v.Reason.ShouldBe("当日值班，未到现场"), v => v.DecidedBy.ShouldBe(leader.Name));
        (await leader.Posts($"/api/visits/{visit.Id}/decision", new { verdict = "Accepted", reason = "核实监控，确已到访" })).Status.ShouldBe(200);
        (await Hours()).ShouldSatisfyAllConditions(h => h.Total.TotalMinutes.ShouldBe(59, 0.1), h => h.InDoubt.ShouldBe(0), h => h.Doubtful.ShouldBe(TimeSpan.Zero));
    }

    [Theory, OnEveryDatabase]
    public async Task A_decision_that_does_not_exist_is_none(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var leader = await quarter.TeamLeader();
        var visit = await manager.ChecksIn(quarter, "made up");
        foreach (var verdict in new object[] { 7, 0, "7", "0", "Perhaps" })
        {
            var refused = await leader.Posts($"/api/visits/{visit.Id}/decision", new { verdict, reason = "核实监控" });
            (refused.Status, refused.Code).ShouldBe((400, "bad-request"), verdict.ToString());
        }
        (await manager.Sees(visit)).Row.AwaitsDecision.ShouldBeTrue();
    }

    [Theory, OnEveryDatabase]
    public async Task The_leader_reads_it_first_and_decides_on_the_page(TownRef here)
    {
        var (_, quarter, manager) = await CheckingIn.Place(here);
        var leader = await quarter.TeamLeader();
        var visit = await manager.ChecksIn(quarter, "made up");
        (await leader.Opens("/manage")).Text.ShouldContain("存疑走访待处置");
        (await leader.Opens("/manage/visits/unit")).Text.ShouldContain("签到码无法核验");
        var form = await leader.Opens($"/manage/visits/{visit.Id}/decision");
        (await form.Submit("", new { Verdict = "Accepted" })).Status.ShouldBe(400);
        (await form.Submit("", new { Verdict = "Accepted", Reason = "海报破损，电话核实过" })).Text.ShouldContain("没有存疑走访");
        (await manager.Opens($"/manage/visits/{visit.Id}")).Text.ShouldContain("海报破损，电话核实过");
    }

    private static async Task<IEnumerable<EvidenceReason>> Doubts(Person who, Quarter quarter, string? code, object? position = null, Offline? by = null) =>
        (await who.ChecksIn(quarter, code, position, by)).Findings.Where(f => f.IsDoubt).Select(f => f.Reason);
}
