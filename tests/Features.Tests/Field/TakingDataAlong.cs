using Lindian.Domain.Organization;
using Lindian.Domain.Outages;
using Lindian.Domain.Tasks;
using Lindian.Domain.Visits;
using Lindian.Features.Customers;
using Lindian.Features.Field.Snapshots;
using Lindian.Features.Governance;
using Lindian.Features.Tests.Customers;
using Lindian.Features.Tests.Outages;
using Lindian.Features.Tasks;
using Lindian.Features.Tests.Tasks;

namespace Lindian.Features.Tests.Field;

public sealed class TakingDataAlong
{
    [Theory, OnEveryDatabase]
    public async Task Holds_what_the_member_works_with(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, helper) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.BackOffice());
        await quarter.Lies(VisitTalk.Centre);
        var (given, open) = (await leader.GivesOut("SITE-VISIT", manager, "表箱冒烟，请先断电"), await leader.GivesOut("MONTHLY-VISIT", manager));
        await manager.Does(open, "acceptance");
        await manager.Answers(open, ("MV-HOMES", "12"), ("MV-HAZARD", "三单元线路老化"));
        (await manager.Posts($"/api/tasks/{open.Id}/help", new { words = "绝缘测试怎么记", memberId = helper.MemberId })).Status.ShouldBe(200);
        var visit = await manager.ChecksIn(quarter);
        await manager.Records(visit, "更换漏电保护器");
        var outage = await leader.Announces(quarter, OutageKind.Planned, 20, 24);

        var all = (await (await FieldPhone.Of(manager)).Takes()).Sections;

        all.Me!.Data.CommunityIds.ShouldBe([quarter.Community.Id]);
        var community = all.Communities!.Data.ShouldHaveSingleItem();
        (community.Id, community.Mine, community.ManagerName, community.Centre).ShouldBe((quarter.Community.Id, true, manager.Name, new PointAlong(VisitTalk.Centre.Latitude, VisitTalk.Centre.Longitude)));
        community.LastVisitAt.ShouldNotBeNull().ShouldBe(visit.At, TimeSpan.FromMilliseconds(2));
        var (first, second) = (Task(all, given.Id), Task(all, open.Id));
        (first.State, first.Words, first.MadeByName, first.Claimable).ShouldBe((TaskState.Assigned, "表箱冒烟，请先断电", leader.Name, false));
        second.Answers.Select(a => (a.Field, a.Version, a.Value, a.ByName)).ShouldBe([("MV-HAZARD", 1, "三单元线路老化", manager.Name), ("MV-HOMES", 1, "12", manager.Name)]);
        second.Helps.ShouldHaveSingleItem().Question.ShouldBe("绝缘测试怎么记");
        all.Visits!.Data.ShouldHaveSingleItem().Id.ShouldBe(visit.Id);
        all.Records!.Data.ShouldHaveSingleItem().Words.ShouldBe("更换漏电保护器");
        all.Hours!.Data.Select(h => h.Month).ShouldBe([BusinessTime.Day(visit.At).ToString("yyyy-MM"), BusinessTime.Day(visit.At).AddMonths(-1).ToString("yyyy-MM")]);
        all.Outages!.Data.ShouldHaveSingleItem().ShouldSatisfyAllConditions(o => o.Id.ShouldBe(outage), o => o.Planned.ShouldBeTrue(), o => o.CommunityNames.ShouldBe([quarter.Community.Name]));
        all.Notes!.Data.ShouldHaveSingleItem().ShouldSatisfyAllConditions(n => n.TaskId.ShouldBe(given.Id), n => n.Kind.ShouldBe(NoteKind.TaskGiven), n => n.Text.ShouldContain(given.Number));
    }

    [Theory, OnEveryDatabase]
    public async Task Carries_the_rules_as_data(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        await leader.GivesOut("SITE-VISIT", manager);

        var rules = (await (await FieldPhone.Of(manager)).Takes()).Sections.Rules!.Data;

        rules.LifeCycle.Select(a => a.Action).ShouldBe(Enum.GetValues<TaskAction>().Where(a => TaskLifeCycle.RolesFor(a).Contains(Domain.Organization.Role.Manager)));
        rules.LifeCycle.Single(a => a.Action == TaskAction.Accept).ShouldSatisfyAllConditions(a => a.From.ShouldBe([TaskState.Assigned]), a => a.To.ShouldBe(TaskState.Accepted), a => a.Owner.ShouldBeTrue());
        rules.LifeCycle.Single(a => a.Action == TaskAction.Transfer).Owner.ShouldBeTrue();
        rules.Forms.Single(f => f.Code == "SITE-VISIT").Fields.Select(f => f.Code).ShouldContain("SV-SIGN");
        rules.OwnForm.ShouldBe("OWN-WORK");
        rules.RecordKinds.Select(k => k.Code).ShouldContain("SAFETY-CHECK");
        rules.Survey.Questions.ShouldNotBeEmpty();
        rules.Signers.ShouldBe(Enum.GetValues<Signer>());
        rules.HelpTargets.Units.Select(u => u.Id).ShouldContain(quarter.Department.Id);
        rules.HelpTargets.Members.Select(m => m.Id).ShouldContain(leader.MemberId);
        rules.HelpTargets.Members.Select(m => m.Id).ShouldNotContain(manager.MemberId);
    }

    // alone: a department that another test opens is one more to ask for help
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Sends_nothing_twice_and_what_changed_again(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        var phone = await FieldPhone.Of(manager);
        var have = Tags((await phone.Takes()).Sections);

        var again = await phone.Gets("/api/field/snapshot?have=" + have);
        Tags(again.As<FieldSnapshot>().Sections).ShouldBe("");
        again.Body.ShouldContain("\"sections\":{}");
        again.Body.ShouldContain("\"anchor\"");
        await leader.GivesOut("MONTHLY-VISIT", manager);
        var changed = (await phone.Takes(have)).Sections;
        Tags(changed).Split(',').Select(t => t.Split('.')[0]).ShouldBe(["tasks", "notes"], ignoreOrder: true);
        changed.Tasks!.Data.ShouldHaveSingleItem();
    }

    [Theory, OnEveryDatabase]
    public async Task Masks_people_as_the_desktop_does_and_is_written_down(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (manager, clerk) = (await quarter.Manager(), await quarter.HallClerk());
        var (phoneNumber, account) = (quarter.Town.NewPhone(), quarter.Town.NewAccount());
        var customer = await clerk.Registers("欧阳若兰", phoneNumber);
        var home = await clerk.Opens(quarter, customer, "阳光花园8号楼", account);

        var phone = await FieldPhone.Of(manager);
        var told = await phone.Gets("/api/field/snapshot");

        var premises = told.As<FieldSnapshot>().Sections.Premises!.Data.ShouldHaveSingleItem();
        premises.ShouldBe(new(home, quarter.Community.Id, "阳光花园8号楼", "2单元501", account[^4..], "欧*", Care: false));
        foreach (var secret in new[] { "欧阳若兰", phoneNumber, account }) told.Body.ShouldNotContain(secret);
        await phone.Gets("/api/field/snapshot");
        (await quarter.Town.Log(manager, ReadSnapshot.TakenAlong)).ShouldHaveSingleItem();
        (await (await FieldPhone.Of(await quarter.TeamLeader())).Takes()).Sections.Premises!.Data.ShouldHaveSingleItem().Room.ShouldBe("***");
    }

    [Theory, OnEveryDatabase]
    public async Task Tells_whom_a_task_sends_one_to_and_nobody_else(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, clerk, core) = (await quarter.TeamLeader(), await quarter.Manager(), await quarter.HallClerk(), await quarter.Person(Role.CoreMember, quarter.Team));
        var number = quarter.Town.NewPhone();
        var customer = await clerk.Registers("欧阳若兰", number);
        await clerk.Opens(quarter, customer, "阳光花园8号楼", quarter.Town.NewAccount());
        var (masked, full) = (("欧*", (string?)null, "阳光花园8号楼"), ("欧阳若兰", number, "阳光花园8号楼 2单元501"));
        (await core.Posts("/api/tasks/own", new { words = "看看这户", form = "OWN-WORK", customerId = customer })).Status.ShouldBe(200);
        var own = (await manager.Posts("/api/tasks/own", new { words = "回访这户", form = "OWN-WORK", customerId = customer })).As<TaskNow>();

        Met(await Taken(core)).ShouldBe([masked]);
        (await quarter.Town.Log(core, ErrandReads.Errand)).ShouldBeEmpty();
        Met(await Taken(manager)).ShouldBe([full]);
        await Taken(manager);
        (await quarter.Town.Log(manager, ErrandReads.Errand)).ShouldHaveSingleItem();

        await leader.Does(own, "transfer", new { memberId = core.MemberId, reason = "换人上门" });
        Met(await Taken(manager)).ShouldBeEmpty();
        Met(await Taken(core)).ShouldBe([masked, full], ignoreOrder: true);
        await core.Does(own, "acceptance");
        await core.Answers(own, ("OW-RESULT", "已回访"));
        await core.Does(own, "completion");
        Met(await Taken(core)).ShouldBe([masked, masked]);
    }

    private static async Task<IReadOnlyList<TaskAlong>> Taken(Person person) => (await (await FieldPhone.Of(person)).Takes()).Sections.Tasks!.Data;

    private static IEnumerable<(string?, string?, string?)> Met(IReadOnlyList<TaskAlong> tasks) => tasks.Select(t => (t.CustomerName, t.CustomerPhone, t.Address));

    [Theory, OnEveryDatabase]
    public async Task Holds_nothing_of_others(TownRef here)
    {
        var town = await here.Open();
        var (mine, theirs) = (await town.Quarter(), await town.Quarter());
        var (manager, stranger, leader, clerk) = (await mine.Manager(), await theirs.Manager(), await theirs.TeamLeader(), await theirs.HallClerk());
        var task = await leader.GivesOut("MONTHLY-VISIT", stranger, "别处的任务");
        var visit = await stranger.ChecksIn(theirs);
        var record = await stranger.Records(visit, "别处的服务");
        var home = await clerk.Opens(theirs, null, "别处1号楼");
        var outage = await leader.Announces(theirs, OutageKind.Planned, 20, 24);

        var told = (await (await FieldPhone.Of(manager)).Gets("/api/field/snapshot")).Body;
        foreach (var id in new[] { task.Id, visit.Id, record.Id, home, outage, theirs.Community.Id }) told.ShouldNotContain(id.ToString());
        (await (await FieldPhone.Of(stranger)).Gets("/api/field/snapshot")).Body.ShouldContain(task.Id.ToString());
    }

    [Theory, OnEveryDatabase]
    public async Task Offers_what_may_be_claimed_and_shows_for_a_week_what_was_done(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.TeamLeader(), await quarter.Manager());
        (await leader.Posts("/api/tasks", new { form = "MONTHLY-VISIT", poolIds = new[] { quarter.Team.Id } })).Status.ShouldBe(200);
        var done = (await manager.Posts("/api/tasks/own", new { words = "更换闸刀", form = "OWN-WORK" })).As<Lindian.Features.Tasks.TaskNow>();
        await manager.Answers(done, ("OW-RESULT", "已更换"));
        await manager.Does(done, "completion");

        var tasks = (await (await FieldPhone.Of(manager)).Takes()).Sections.Tasks!.Data;
        tasks.Single(t => t.Id == done.Id).State.ShouldBe(TaskState.Finished);
        tasks.Single(t => t.Id != done.Id).ShouldSatisfyAllConditions(t => t.Claimable.ShouldBeTrue(), t => t.OwnerId.ShouldBeNull());
    }

    private static TaskAlong Task(FieldSections all, Guid id) => all.Tasks!.Data.Single(t => t.Id == id);

    private static string Tags(FieldSections s) => string.Join(',', new (string Name, string? Tag)[]
    {
        ("me", s.Me?.Tag), ("rules", s.Rules?.Tag), ("communities", s.Communities?.Tag), ("premises", s.Premises?.Tag), ("tasks", s.Tasks?.Tag), ("visits", s.Visits?.Tag),
        ("hours", s.Hours?.Tag), ("records", s.Records?.Tag), ("outages", s.Outages?.Tag), ("notes", s.Notes?.Tag),
    }.Where(t => t.Tag is not null).Select(t => $"{t.Name}.{t.Tag}"));
}
