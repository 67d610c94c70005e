using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Visits;
using Lindian.Features.Visits.Stays;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Visits;

public sealed class CheckingIn
{
    [Theory, OnEveryDatabase]
    public async Task By_the_screen_on_the_spot_is_strong_and_the_events_are_the_visit(TownRef here)
    {
        var (town, quarter, manager) = await Place(here);
        var code = (await (await quarter.HallClerk()).Gets($"/api/communities/{quarter.Community.Id}/check-in-code")).As<Code>();
        var visit = await manager.ChecksIn(quarter, code.Text, VisitTalk.At(VisitTalk.Centre));
        (visit.Grade, visit.Findings.Count).ShouldBe((EvidenceGrade.Strong, 0));
        (await manager.ChecksOut(visit)).To.ShouldBeGreaterThanOrEqualTo(visit.At);
        (await manager.Posts($"/api/visits/{visit.Id}/check-out")).Code.ShouldBe("visit.ended");
        (await town.InDb((db, _) => Replayed(db, visit.Id))).ShouldBe(2);
    }

    [Theory, OnEveryDatabase]
    public async Task By_the_poster_or_by_hand_is_less(TownRef here)
    {
        var (_, quarter, manager) = await Place(here);
        (await manager.ChecksIn(quarter, await quarter.Poster(), VisitTalk.At(VisitTalk.Centre))).Grade.ShouldBe(EvidenceGrade.Fair);
        (await manager.ChecksIn(quarter, await quarter.Poster())).Grade.ShouldBe(EvidenceGrade.Weak);
        var byHand = await manager.ChecksIn(quarter);
        byHand.Grade.ShouldBe(EvidenceGrade.Weak);
        byHand.Findings.Select(f => f.Reason).ShouldBe([EvidenceReason.NoCode, EvidenceReason.NoPosition]);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_naming_a_community_means_the_one_of_the_code(TownRef here)
    {
        var (_, quarter, manager) = await Place(here);
        (await manager.Posts("/api/visits", new { code = await quarter.Poster() })).As<CheckIn.Answer>().CommunityId.ShouldBe(quarter.Community.Id);
        (await manager.Posts("/api/visits", new { code = "https://power.example/c/NOWHERE?v=1.AAAA" })).Code.ShouldBe("visit.community-unknown");
        (await manager.Posts("/api/visits", new { })).Code.ShouldBe("visit.community-unknown");
        (await manager.TriesToCheckIn(quarter, null, new { latitude = 91, longitude = 0, accuracy = 5 })).Code.ShouldBe("visit.place-wrong");
        (await manager.TriesToCheckIn(quarter, new string('x', 501))).Code.ShouldBe("text.too-long");
    }

    [Theory, OnEveryDatabase]
    public async Task Twice_with_one_operation_is_one_visit(TownRef here)
    {
        var (_, quarter, manager) = await Place(here);
        var (operation, id) = (NewId.Next(), NewId.Next());
        var body = new { communityId = quarter.Community.Id, id };
        var first = (await manager.Posts("/api/visits", body, operation)).As<CheckIn.Answer>();
        (await manager.Posts("/api/visits", body, operation)).As<CheckIn.Answer>().ShouldBeEquivalentTo(first);
        first.Id.ShouldBe(id);
        (await manager.Gets("/api/visits")).As<VisitPage>().Rows.Count.ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Ends_the_visit_before_also_when_it_arrives_late(TownRef here)
    {
        var (town, quarter, manager) = await Place(here);
        var noon = town.NoonBefore();
        var second = await manager.ChecksIn(quarter, by: new Offline(noon.AddHours(-2)));
        var first = await manager.ChecksIn(quarter, by: new Offline(noon.AddHours(-4)));
        var third = await manager.ChecksIn(quarter, by: new Offline(noon));

        (await manager.Sees(first)).Row.ShouldSatisfyAllConditions(v => v.To.ShouldBe(second.At), v => v.EndedBy.ShouldBe(VisitEnd.NextCheckIn));
        (await manager.Sees(second)).Row.To.ShouldBe(third.At);
        (await manager.Sees(third)).Row.To.ShouldBeNull();
        await manager.ChecksOut(first, new Offline(noon.AddHours(-3)));
        (await manager.Sees(first)).Row.ShouldSatisfyAllConditions(v => (v.To - v.From).ShouldBe(TimeSpan.FromHours(1)), v => v.EndedBy.ShouldBe(VisitEnd.ByHand));
    }

    [Theory, OnEveryDatabase]
    public async Task Is_for_who_goes_out_and_seen_by_who_leads_there(TownRef here)
    {
        var (town, quarter, manager) = await Place(here);
        var (leader, elsewhere, clerk) = (await quarter.TeamLeader(), await (await town.Quarter()).TeamLeader(), await quarter.HallClerk());
        var visit = await manager.ChecksIn(quarter);
        (await leader.Sees(visit)).Row.Member.ShouldBe(manager.Name);
        foreach (var stranger in new[] { elsewhere, await quarter.Manager(primary: false) }) (await stranger.Gets($"/api/visits/{visit.Id}")).Status.ShouldBe(404);
        (await leader.Posts($"/api/visits/{visit.Id}/check-out")).Status.ShouldBe(404);
        (await clerk.TriesToCheckIn(quarter)).Status.ShouldBe(403);
        (await clerk.Gets($"/api/visits/{visit.Id}")).Status.ShouldBe(403);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_done_on_pages_too(TownRef here)
    {
        var (_, quarter, manager) = await Place(here);
        var page = await manager.Opens("/manage/visits");
        page.Text.ShouldContain("还没有走访");
        var visit = await page.Submit("CheckIn", new { CommunityId = quarter.Community.Id });
        visit.Text.ShouldContain("已签到");
        visit.Text.ShouldContain("没有定位");
        var going = await manager.Opens("/manage/visits");
        going.Text.ShouldContain($"正在{quarter.Community.Name}走访");
        (await going.Submit("CheckOut")).Text.ShouldContain("已签退");
    }

    internal static async Task<(Town Town, Quarter Quarter, Person Manager)> Place(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        await quarter.Lies(VisitTalk.Centre);
        var manager = await quarter.Manager();
        await (await quarter.TeamLeader()).MakesCodes(quarter);
        return (town, quarter, manager);
    }

    private static async Task<int> Replayed(Lindian.Data.AppDb db, Guid id)
    {
        var stored = await db.Visits.AsNoTracking().SingleAsync(v => v.Id == id);
        var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync();
        var again = (Visit)Activator.CreateInstance(typeof(Visit), nonPublic: true)!;
        again.Replay(rows.Select(EventCatalog.Read));
        again.ShouldBeEquivalentTo(stored);
        return rows.Count;
    }

    public sealed record Code(string Text, DateTime Until);
}
