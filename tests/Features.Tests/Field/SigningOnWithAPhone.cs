using Lindian.Data.Maps.Field;
using Lindian.Domain.Organization;
using Lindian.Features.Field;
using Lindian.Features.Field.Devices;
using Lindian.Features.Organization;
using Lindian.Features.Tests.Customers;
using Lindian.Features.Tests.Organization;
using Lindian.Features.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Field;

public sealed class SigningOnWithAPhone
{
    [Theory, OnEveryDatabase]
    public async Task Gives_a_token_that_opens_the_app_and_is_written_down(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var on = await phone.SignsOn(manager);

        (on.Member.Id, on.Member.StaffNumber).ShouldBe((manager.MemberId, manager.StaffNumber));
        on.Member.Roles.ShouldContain(Role.Manager);
        Convert.FromBase64String(on.StoreKey).Length.ShouldBe(32);
        (await phone.Takes()).Sections.Me!.Data.Name.ShouldBe(manager.Name);
        (await manager.Town.Log(manager, "device-signed-on")).ShouldHaveSingleItem();
        (await manager.Town.InDb((db, _) => db.FieldDevices.AnyAsync(d => d.Digest == on.Token))).ShouldBeFalse();
    }

    [Theory, OnEveryDatabase]
    public async Task Again_is_the_same_phone_with_the_same_key_and_ends_the_token_of_before(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var (first, second) = (await phone.SignsOn(manager), await phone.SignsOn(manager));

        (second.DeviceId, second.StoreKey).ShouldBe((first.DeviceId, first.StoreKey));
        second.Token.ShouldNotBe(first.Token);
        var old = await phone.Sends(HttpMethod.Get, "/api/field/snapshot", token: first.Token);
        (old.Status, old.Code).ShouldBe((401, "device.expired"));
        (await phone.Deletes($"/api/field/devices/{second.DeviceId}")).Status.ShouldBe(204);
        (await phone.SignsOn(manager)).StoreKey.ShouldBe(first.StoreKey); // unsent work is still there after signing out
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_members_on_one_phone_have_two_keys(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var (one, other) = (await phone.SignsOn(manager), await phone.SignsOn(await (await manager.Town.Quarter()).Manager()));

        other.DeviceId.ShouldNotBe(one.DeviceId);
        other.StoreKey.ShouldNotBe(one.StoreKey);
        (await phone.Sends(HttpMethod.Get, "/api/field/snapshot", token: one.Token)).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_refused_and_locked_as_at_the_desk(TownRef here)
    {
        var (manager, phone) = await Start(here);
        for (var i = 0; i < 5; i++) (await phone.Tries(manager, "wrong")).Code.ShouldBe("sign-in.refused");

        (await phone.Tries(manager)).Code.ShouldBe("sign-in.refused");
        (await manager.SignsIn()).Code.ShouldBe("sign-in.refused"); // one count for both doors
        (await manager.Town.Log(manager, "sign-in-refused")).Count.ShouldBeGreaterThan(5);
    }

    [Theory, OnEveryDatabase]
    public async Task Guessing_from_one_address_is_stopped(TownRef here)
    {
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton(new SignInRules { FailuresPerAddress = 3 }));
        var (manager, phone) = (await (await town.Quarter()).Manager(), new FieldPhone(town));
        for (var i = 0; i < 3; i++) await phone.Tries(manager, "wrong");

        var right = await phone.Tries(manager);
        (right.Status, right.Code).ShouldBe((429, "sign-in.too-often"));
        (await new FieldPhone(town).Tries(manager)).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_has_a_second_factor_brings_its_code(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var (authenticator, _) = await Phone.Of(manager);

        (await phone.Enters("nonsense", "000000")).Code.ShouldBe("sign-in.code-too-late");
        var ticket = await phone.Ticket(manager);
        (await phone.Enters(ticket, authenticator.Wrong())).Code.ShouldBe("sign-in.code-wrong");
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(401);
        phone.Token = (await phone.Enters(ticket, authenticator.Code(later: 1))).As<SignedOn>().Token;
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task A_one_time_password_is_changed_at_the_desk_first(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var before = await FieldPhone.Of(manager);
        var admin = await (await manager.Town.Quarter()).Administrator();
        var page = await (await admin.Opens($"/manage/members/{manager.MemberId}/edit")).Submit("Reset");

        (await phone.Tries(manager, page.One("[data-one-time-password]"))).Code.ShouldBe("field.password-first");
        (await before.Gets("/api/field/snapshot")).Code.ShouldBe("device.expired");
    }

    [Theory, OnEveryDatabase]
    public async Task Who_neither_visits_nor_has_tasks_has_no_app(TownRef here)
    {
        var town = await here.Open();
        var executive = await (await town.Quarter()).Executive();

        (await new FieldPhone(town).Tries(executive)).Code.ShouldBe("field.no-role");
        (await new FieldPhone(town).Posts("/api/field/devices", new { executive.StaffNumber, Person.Password, installation = Guid.Empty, name = "" })).Status.ShouldBe(400);
    }

    [Fact]
    public void The_app_is_for_who_visits_and_who_is_given_tasks() => FieldRoles.Using["roles:".Length..].Split(',').Order()
        .ShouldBe(VisitRoles.Visiting["roles:".Length..].Split(',').Union(Domain.Tasks.TaskLifeCycle.Workers.Select(r => r.ToString())).Order());

    private static async Task<(Person Manager, FieldPhone Phone)> Start(TownRef here)
    {
        var manager = await (await (await here.Open()).Quarter()).Manager();
        return (manager, new FieldPhone(manager.Town));
    }
}
