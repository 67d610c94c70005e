using Lindian.Data;
using Microsoft.EntityFrameworkCore;
using Lindian.Features.Governance.Audit;

namespace Lindian.Features.Tests.Governance;

public sealed class ReadingTheLog
{
    private static Task<int> Reads(Town town, Guid member, string what, Guid? subject = null, int times = 1) => town.InDb((db, _) =>
    {
        for (var i = 0; i < times; i++)
            db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = town.Clock.GetUtcNow().UtcDateTime, MemberId = member, What = what, SubjectId = subject });
        return db.SaveChangesAsync();
    });

    [Theory, OnEveryDatabase]
    public async Task By_member_by_subject_and_by_what_page_by_page(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (admin, clerk, subject) = (await quarter.Administrator(), await quarter.HallClerk(), NewId.Next());
        await Reads(town, clerk.MemberId, "unmask", subject, 70);
        await Reads(town, clerk.MemberId, "export");

        var first = (await admin.Gets($"/api/access-log?staffNumber={clerk.StaffNumber}&what=unmask")).As<List<AccessLine>>();
        var second = (await admin.Gets($"/api/access-log?staffNumber={clerk.StaffNumber}&what=unmask&before={first[^1].Id}")).As<List<AccessLine>>();

        (first.Count, second.Count).ShouldBe((50, 20));
        first.Concat(second).Select(l => l.Id).Distinct().Count().ShouldBe(70);
        (await admin.Gets($"/api/access-log?subjectId={subject}")).As<List<AccessLine>>().ShouldAllBe(l => l.Name == clerk.Name);
        (await admin.Gets($"/manage/governance/access-log?StaffNumber={clerk.StaffNumber}&What=export")).Body.ShouldContain(clerk.Name);
        (await admin.Gets("/manage/governance/access-log?StaffNumber=nobody")).Body.ShouldContain("没有工号为 nobody 的员工");
        (await clerk.Gets("/api/access-log")).Status.ShouldBe(403);
    }

    [Theory, OnEveryDatabase]
    public async Task A_supervisor_sees_what_the_members_of_the_region_did(TownRef here)
    {
        var town = await here.Open();
        var (mine, other) = (await town.Quarter(), await town.Quarter());
        var (supervisor, near, far) = (await mine.Supervisor(), await mine.TeamLeader(), await other.TeamLeader());
        await Reads(town, near.MemberId, "unmask");
        await Reads(town, far.MemberId, "unmask");

        var seen = (await supervisor.Gets("/api/access-log?what=unmask")).As<List<AccessLine>>();

        seen.ShouldHaveSingleItem().StaffNumber.ShouldBe(near.StaffNumber);
        (await supervisor.Gets($"/api/access-log?staffNumber={far.StaffNumber}")).As<List<AccessLine>>().ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_parked_delivery_is_shown_with_its_error_and_sent_again(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();
        await town.InDb(async (db, _) =>
        {
            var delivery = await db.Deliveries.FirstAsync();
            (delivery.ParkedAt, delivery.Attempts, delivery.Error) = (town.Clock.GetUtcNow().UtcDateTime, 8, "TimeoutException: no answer");
            return await db.SaveChangesAsync();
        });

        var page = await admin.Gets("/manage/governance/deliveries");
        page.Body.ShouldContain("TimeoutException: no answer");
        page.Body.ShouldContain("AskForRecompute");
        (await admin.Submits("/manage/governance/deliveries", [], "handler=Again")).Status.ShouldBe(302);

        (await admin.Gets("/api/deliveries")).As<List<ParkedDelivery>>().ShouldBeEmpty();
        await town.Settle();
        (await town.InDb((db, _) => db.Set<DeliveryRow>().CountAsync())).ShouldBe(0);
        (await admin.Posts("/api/deliveries", new { subjectId = NewId.Next(), seq = 1, handler = "x" })).Status.ShouldBe(404);
    }
}
