using Lindian.Domain.Organization;
using Lindian.Features.Organization;

namespace Lindian.Features.Tests.Organization;

public sealed class AnsweringForACommunity
{
    [Theory, OnEveryDatabase]
    public async Task There_is_one_primary_at_a_time_and_the_next_one_begins_when_the_last_one_ends(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var (first, second, third) = (await quarter.Manager(), await quarter.Person(Role.Manager, quarter.Team), await quarter.Person(Role.Manager, quarter.Team));
        var now = town.Clock.GetUtcNow().UtcDateTime;

        (await Assign(admin, quarter, second, now.AddDays(10))).Status.ShouldBe(200);
        (await Who(quarter, now.AddDays(9))).Member.Id.ShouldBe(first.MemberId);
        (await Who(quarter, now.AddDays(11))).Member.Id.ShouldBe(second.MemberId);

        (await Assign(admin, quarter, third, now)).Status.ShouldBe(200);
        foreach (var day in new[] { 0.1, 9, 11, 40 })
            (await town.Tree()).Unit(quarter.Community.Id)!.Assignments.Count(a => a.Primary && a.Covers(now.AddDays(day))).ShouldBe(1);
        (await Who(quarter, now.AddDays(11))).Member.Id.ShouldBe(third.MemberId);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_member_comes_back_on_the_day_of_leaving(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var manager = await quarter.Manager();
        var today = town.Clock.GetUtcNow().UtcDateTime.AddHours(-1);

        (await admin.Deletes($"/api/units/{quarter.Community.Id}/managers/{manager.MemberId}")).Status.ShouldBe(200);
        (await Assign(admin, quarter, manager, today)).Status.ShouldBe(200);
        (await admin.Deletes($"/api/units/{quarter.Community.Id}/managers/{manager.MemberId}")).Status.ShouldBe(200);
        (await Assign(admin, quarter, manager, today)).Status.ShouldBe(200);

        (await Who(quarter, town.Clock.GetUtcNow().UtcDateTime)).Member.Id.ShouldBe(manager.MemberId);
    }

    [Theory, OnEveryDatabase]
    public async Task An_absence_hands_over_to_the_backup_and_its_end_hands_back(TownRef here)
    {
        var (town, quarter, _) = await here.Start();
        var (primary, backup, leader) = (await quarter.Manager(), await quarter.Manager(primary: false), await quarter.TeamLeader());
        var now = town.Clock.GetUtcNow();

        var recorded = await leader.Posts($"/api/members/{primary.MemberId}/absences", new { kind = "Leave", from = now.AddHours(-1), to = now.AddDays(7) });
        var away = recorded.As<RecordAbsence.Recorded>();
        (await Who(quarter, now.UtcDateTime)).ShouldBe((backup.MemberId, primary.MemberId));
        (await Who(quarter, now.UtcDateTime.AddDays(8))).ShouldBe((primary.MemberId, (Guid?)null));

        (await leader.Deletes($"/api/members/{primary.MemberId}/absences/{away.AbsenceId}")).Status.ShouldBe(200);
        (await Who(quarter, town.Clock.GetUtcNow().UtcDateTime)).ShouldBe((primary.MemberId, (Guid?)null));
    }

    [Theory, OnEveryDatabase]
    public async Task Only_leaders_above_and_administrators_record_absences_and_nobody_their_own(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var (manager, leader) = (await quarter.Manager(), await quarter.TeamLeader());
        var stranger = await (await town.Quarter()).TeamLeader();
        var week = new { kind = "Training", from = town.Clock.GetUtcNow(), to = town.Clock.GetUtcNow().AddDays(5) };

        (await manager.Posts($"/api/members/{manager.MemberId}/absences", week)).Status.ShouldBe(403);
        (await stranger.Posts($"/api/members/{manager.MemberId}/absences", week)).Status.ShouldBe(404);
        (await leader.Posts($"/api/members/{leader.MemberId}/absences", week)).Status.ShouldBe(404);
        (await (await quarter.RegionLeader()).Posts($"/api/members/{leader.MemberId}/absences", week)).Status.ShouldBe(200);
        (await admin.Posts($"/api/members/{manager.MemberId}/absences", week)).Status.ShouldBe(200);
        (await admin.Posts($"/api/members/{manager.MemberId}/absences", week)).Code.ShouldBe("absence.overlaps");
    }

    [Theory, OnEveryDatabase]
    public async Task A_leader_records_an_absence_on_the_page(TownRef here)
    {
        var (town, quarter, _) = await here.Start();
        var (manager, leader) = (await quarter.Manager(), await quarter.TeamLeader());

        var page = await leader.Opens($"/manage/members/{manager.MemberId}/absences");
        (await page.Submit("", new { Kind = "Duty", From = "2031-01-01T08:00", To = "2030-01-01T08:00" })).Refusal.ShouldContain("结束时间应晚于开始时间");
        var after = await page.Submit("", new { Kind = "Duty", From = "2031-01-01T08:00", To = "2031-02-01T08:00" });
        after.Text.ShouldContain("2031-01-01 08:00");
        (await town.Tree()).Member(manager.MemberId)!.Absences.Single().From.ShouldBe(new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    [Theory, OnEveryDatabase]
    public async Task The_page_names_and_releases_managers(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();
        var manager = await quarter.Person(Role.Manager, quarter.Team);

        var page = await admin.Opens($"/manage/units/{quarter.Community.Id}/edit");
        (await page.Submit("Assign", new { MemberId = manager.MemberId })).Text.ShouldContain(manager.Name);
        (await (await admin.Opens($"/manage/units/{quarter.Community.Id}/edit")).Submit("Release")).Text.ShouldContain("无客户经理");
    }

    private static Task<Reply> Assign(Person admin, Quarter quarter, Person manager, DateTime from) =>
        admin.Posts($"/api/units/{quarter.Community.Id}/managers", new { memberId = manager.MemberId, primary = true, from });

    private static async Task<Duty> Who(Quarter quarter, DateTime at)
    {
        var duty = (await quarter.Town.Tree()).ManagerOf(quarter.Community.Id, at)!;
        return new Duty(duty.Member, duty.InsteadOf);
    }

    private sealed record Duty(Member Member, Member? InsteadOf)
    {
        public void ShouldBe((Guid Member, Guid? InsteadOf) expected) => (Member.Id, InsteadOf?.Id).ShouldBe(expected);
    }
}
