using Lindian.Domain.Organization;
using Lindian.Features.Organization;

namespace Lindian.Features.Tests.Organization;

public sealed class KeepingAccounts
{
    private const string Own = "Rainy-night-77";

    [Theory, OnEveryDatabase]
    public async Task A_one_time_password_opens_nothing_but_the_page_that_changes_it(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var (number, password) = ($"N{town.Next():00000}", "");
        var join = await admin.Opens("/manage/members/new");

        var told = await join.Submit("", new { StaffNumber = number, Name = "王芳", UnitId = quarter.Team.Id });
        password = told.One("[data-one-time-password]");
        var newcomer = Person.Resident(town);
        var first = await (await newcomer.Opens("/sign-in?ReturnUrl=/manage/members")).Submit("", new { StaffNumber = number, Password = password });

        first.Url.ShouldBe("/manage/account");
        (await newcomer.Opens("/manage/units")).Url.ShouldBe("/manage/account");
        (await newcomer.Gets("/api/units")).Code.ShouldBe("account.change-password-first");
        var changed = await first.Submit("Password", new { Current = password, Chosen = Own, Again = Own });
        changed.Refusal.ShouldBe("");
        (await newcomer.Opens("/manage/units")).Url.ShouldBe("/manage/units");
    }

    [Theory, OnEveryDatabase]
    public async Task A_one_time_password_is_told_once_even_when_the_request_comes_twice(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var (operation, body) = (NewId.Next(), new { staffNumber = $"N{town.Next():00000}", name = "x", unitId = quarter.Team.Id });

        var first = (await admin.Posts("/api/members", body, operation)).As<MemberEndpoints.NewMember>();
        var again = (await admin.Posts("/api/members", body, operation)).As<MemberEndpoints.NewMember>();

        first.OneTimePassword.ShouldNotBeNullOrEmpty();
        again.ShouldBe(new MemberEndpoints.NewMember(first.Id, null));
    }

    [Theory, OnEveryDatabase]
    public async Task A_password_that_breaks_a_rule_is_refused_with_the_rule(TownRef here)
    {
        var (_, quarter, _) = await here.Start();
        var clerk = await quarter.HallClerk();

        (await Change(clerk, "Aa1!", "wrong")).Code.ShouldBe("password.current-wrong");
        (await Change(clerk, "Aa1!")).Code.ShouldBe("password.too-short");
        (await Change(clerk, "alllowercase1")).Code.ShouldBe("password.too-plain");
        (await Change(clerk, $"Aa1!{clerk.StaffNumber}")).Code.ShouldBe("password.holds-number");
        (await Change(clerk, Person.Password)).Code.ShouldBe("password.used-before");
        (await Change(clerk, Own)).Status.ShouldBe(204);
        (await Change(clerk, Person.Password, Own)).Code.ShouldBe("password.used-before");
    }

    [Theory, OnEveryDatabase]
    public async Task Ending_a_session_works_at_once(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var clerk = await quarter.HallClerk();
        var phone = Person.Resident(town);
        (await (await phone.Opens("/sign-in")).Submit("", new { clerk.StaffNumber, Person.Password })).Url.ShouldBe("/manage");

        (await clerk.Gets("/api/account/sessions")).As<List<MySessions.Row>>().Count.ShouldBe(2);
        (await clerk.Deletes("/api/account/sessions")).Status.ShouldBe(200);
        (await phone.Opens("/manage")).Url.ShouldStartWith("/sign-in");
        (await clerk.Gets("/api/units")).Status.ShouldBe(200);

        (await admin.Deletes($"/api/members/{clerk.MemberId}/sessions")).Status.ShouldBe(200);
        (await clerk.Gets("/api/units")).Status.ShouldBe(401);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_ends_the_session_of_another(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();
        var clerk = await quarter.HallClerk();
        var mine = (await admin.Gets("/api/account/sessions")).As<List<MySessions.Row>>().Single();

        (await clerk.Deletes($"/api/account/sessions/{mine.Id}")).Status.ShouldBe(404);
        (await admin.Gets("/api/units")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task A_reset_ends_sessions_and_gives_a_new_one_time_password(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();
        var clerk = await quarter.HallClerk();

        var page = await (await admin.Opens($"/manage/members/{clerk.MemberId}/edit")).Submit("Reset");
        (await clerk.Gets("/api/units")).Status.ShouldBe(401);
        (await clerk.SignsIn()).Code.ShouldBe("sign-in.refused");
        (await clerk.SignsIn(page.One("[data-one-time-password]"))).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_leaves_is_out_at_once_and_cannot_come_back(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var (manager, backup) = (await quarter.Manager(), await quarter.Manager(primary: false));

        (await (await admin.Opens($"/manage/members/{manager.MemberId}/edit")).Submit("Leave")).Ok.ShouldBeTrue();

        (await manager.Gets("/api/units")).Status.ShouldBe(401);
        (await manager.SignsIn()).Code.ShouldBe("sign-in.refused");
        (await town.Tree()).ManagerOf(quarter.Community.Id, town.Clock.GetUtcNow().UtcDateTime)!.Member.Id.ShouldBe(backup.MemberId);
    }

    [Theory, OnEveryDatabase]
    public async Task A_role_works_from_the_next_request_on(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();
        var clerk = await quarter.HallClerk();
        var page = await admin.Opens($"/manage/members/{clerk.MemberId}/edit");

        (await page.Submit("Give", new { Role = nameof(Role.Administrator), RoleUnit = quarter.Region.Id })).Refusal.ShouldBe("");
        (await clerk.Opens("/manage/members/new")).Status.ShouldBe(200);
        (await admin.Deletes($"/api/members/{clerk.MemberId}/grants/Administrator/{quarter.Region.Id}")).Status.ShouldBe(200);
        (await clerk.Opens("/manage/members/new")).Status.ShouldBe(403);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_last_administrator_stays(TownRef here)
    {
        var (town, _, admin) = await here.Start();

        (await admin.Deletes($"/api/members/{admin.MemberId}/grants/Administrator/{town.CompanyId}")).Code.ShouldBe("member.last-administrator");
        (await admin.Posts($"/api/members/{admin.MemberId}/leaving")).Code.ShouldBe("member.last-administrator");
    }

    private static Task<Reply> Change(Person person, string chosen, string current = Person.Password) =>
        person.Puts("/api/account/password", new { current, chosen });
}
