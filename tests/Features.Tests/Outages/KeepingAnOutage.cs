using Lindian.Data.Delivery;
using Lindian.Data.Maps.Outages;
using Lindian.Domain.Outages;
using Lindian.Features.Outages;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Outages;

public sealed class KeepingAnOutage
{
    [Theory, OnEveryDatabase]
    public async Task Goes_from_announced_over_a_later_estimate_to_restored(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var leader = await quarter.TeamLeader();
        var outage = await leader.Announces(quarter, OutageKind.Fault, -1, 1);
        (await leader.Reads(outage)).Outage.Stage.ShouldBe(OutageStage.Now);

        var later = town.Clock.GetUtcNow().AddHours(5);
        (await leader.Puts($"/api/outages/{outage}/estimate", new { until = later })).Status.ShouldBe(200);
        (await leader.Reads(outage)).Outage.Until.ShouldBe(later.UtcDateTime, TimeSpan.FromSeconds(1));
        (await leader.Puts($"/api/outages/{outage}/estimate", new { until = later.AddHours(-5.5) })).Code.ShouldBe("outage.estimate-past");
        (await leader.Posts($"/api/outages/{outage}/restoration", new { at = later })).Code.ShouldBe("outage.restored-later");
        (await leader.Posts($"/api/outages/{outage}/restoration", new { at = later.AddDays(-3) })).Code.ShouldBe("outage.restored-before-it-began");
        (await leader.Posts($"/api/outages/{outage}/restoration")).Status.ShouldBe(200);
        (await leader.Reads(outage)).Outage.Stage.ShouldBe(OutageStage.Restored);
        foreach (var noun in new[] { "restoration", "cancellation" }) (await leader.Posts($"/api/outages/{outage}/{noun}")).Code.ShouldBe("outage.restored");
        (await town.InDb((db, _) => Replayed(db, outage))).ShouldBe(4);
    }

    [Theory, OnEveryDatabase]
    public async Task Says_when_the_notice_was_too_short_and_announces_it_all_the_same(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var leader = await quarter.TeamLeader();

        (await leader.Reads(await leader.Announces(quarter, OutageKind.Planned, 6 * 24, 6 * 24 + 4))).Missed?.Hours.ShouldBe(7 * 24);
        (await leader.Reads(await leader.Announces(quarter, OutageKind.Planned, 8 * 24, 8 * 24 + 4))).Missed.ShouldBeNull();
        (await leader.Reads(await leader.Announces(quarter, OutageKind.Temporary, 20, 22))).Missed?.Hours.ShouldBe(24);
        (await leader.Reads(await leader.Announces(quarter, OutageKind.Temporary, 30, 32))).Missed.ShouldBeNull();
        (await leader.Reads(await leader.Announces(quarter, OutageKind.Fault, -1, 2))).Missed.ShouldBeNull();
        var page = await leader.Opens($"/manage/outages/{await leader.Announces(quarter, OutageKind.Planned, 24, 28)}");
        page.Text.ShouldContain("提前公告不足 168 小时");
    }

    [Theory, OnEveryDatabase]
    public async Task Refuses_what_makes_no_sense(TownRef here)
    {
        var (town, quarter) = (await here.Open(), await (await here.Open()).Quarter());
        var (leader, elsewhere) = (await quarter.TeamLeader(), await town.Quarter());

        (await leader.TriesToAnnounce(quarter, OutageKind.Planned, 5, 4)).Code.ShouldBe("outage.ends-before-it-begins");
        (await leader.TriesToAnnounce(quarter, OutageKind.Fault, 5, 6)).Code.ShouldBe("outage.fault-later");
        (await leader.TriesToAnnounce(elsewhere, OutageKind.Fault, -1, 6)).Code.ShouldBe("outage.place-unknown");
        (await leader.TriesToAnnounce(quarter, OutageKind.Fault, -1, 6, reason: " ")).Code.ShouldBe("text.missing");
        (await leader.TriesToAnnounce(quarter, OutageKind.Fault, -1, 6, reason: new string('长', 101))).Code.ShouldBe("text.too-long");
        (await leader.Posts("/api/outages", new { kind = "Fault", from = town.Clock.GetUtcNow().AddHours(-1), until = town.Clock.GetUtcNow().AddHours(1), reason = "跳闸" })).Code.ShouldBe("outage.nowhere");
        var coming = await leader.Announces(quarter, OutageKind.Planned, 200, 204);
        (await leader.Posts($"/api/outages/{coming}/restoration")).Code.ShouldBe("outage.not-begun");
        (await leader.Posts($"/api/outages/{coming}/cancellation")).Status.ShouldBe(200);
        (await leader.Puts($"/api/outages/{coming}/estimate", new { until = town.Clock.GetUtcNow().AddHours(300) })).Code.ShouldBe("outage.cancelled");
    }

    [Theory, OnEveryDatabase]
    public async Task Is_changed_only_by_who_leads_all_of_its_places(TownRef here)
    {
        var town = await here.Open();
        var (quarter, elsewhere) = (await town.Quarter(), await town.Quarter());
        var (boss, leader, stranger, clerk) = (await quarter.Administrator(), await quarter.TeamLeader(), await elsewhere.TeamLeader(), await quarter.HallClerk());
        var now = town.Clock.GetUtcNow();
        var both = (await boss.Posts("/api/outages", new
        {
            kind = "Fault", communityIds = new[] { quarter.Community.Id, elsewhere.Community.Id }, from = now.AddHours(-1), until = now.AddHours(1), reason = "线路跳闸",
        })).As<Customers.Books.Made>().Id;
        var own = await leader.Announces(quarter, OutageKind.Fault, -1, 2);

        (await leader.Reads(both)).MayChange.ShouldBeFalse();
        (await leader.Posts($"/api/outages/{both}/cancellation")).Code.ShouldBe("outage.reaches-beyond");
        (await stranger.Gets($"/api/outages/{own}")).Status.ShouldBe(404);
        (await stranger.Posts($"/api/outages/{own}/cancellation")).Status.ShouldBe(404);
        (await clerk.Posts($"/api/outages/{own}/cancellation")).Status.ShouldBe(403);
        (await clerk.Gets($"/api/outages/{own}")).Status.ShouldBe(200);
        (await boss.Posts($"/api/outages/{both}/cancellation")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_done_on_pages_with_places_as_people_paste_them(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (leader, area) = (await quarter.TeamLeader(), await quarter.TransformerArea());
        var form = await leader.Opens("/manage/outages/new?place=" + area.Code);
        form.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(area.Code);

        var refused = await form.Submit("", new { Input_Places = "没有的台区", Input_Reason = "低压电缆故障" });
        refused.Status.ShouldBe(400);
        refused.Text.ShouldContain("没有的台区");
        var shown = await form.Submit("", new { Input_Places = $"{area.Code}，{quarter.Community.Code}", Input_Reason = "低压电缆故障" });
        shown.Text.ShouldContain("停电信息已发布");
        shown.Text.ShouldContain("抢修人员已在处理");
        (await leader.Opens("/manage/outages")).Text.ShouldContain(quarter.Community.Name);
        var change = await leader.Opens(shown.Url.Split('?')[0] + "/change");
        (await change.Submit("Restore")).Text.ShouldContain("已恢复供电");
        (await change.Submit("Cancel")).Text.ShouldContain("已登记恢复供电");
        (await leader.Opens("/manage/outages?past=true")).Text.ShouldContain("低压电缆故障");
        (await (await quarter.HallClerk()).Opens("/manage/outages/new")).Status.ShouldBe(403);
    }

    private static async Task<int> Replayed(Lindian.Data.AppDb db, Guid id)
    {
        var stored = await db.Outages.AsNoTracking().SingleAsync(o => o.Id == id);
        var rows = await db.Events.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync();
        var again = (Outage)Activator.CreateInstance(typeof(Outage), nonPublic: true)!;
        again.Replay(rows.Select(EventCatalog.Read));
        (again.Id, again.Kind, again.From, again.EstimatedUntil, again.Reason, again.RestoredAt, again.AnnouncedById)
            .ShouldBe((stored.Id, stored.Kind, stored.From, stored.EstimatedUntil, stored.Reason, stored.RestoredAt, stored.AnnouncedById));
        again.Places.Select(p => (p.PlaceId, p.CommunityId)).ShouldBe(stored.Places.Select(p => (p.PlaceId, p.CommunityId)));
        return rows.Count + 1;
    }
}
