using Lindian.Domain.Organization;
using Lindian.Features.Field.Devices;
using Lindian.Features.Organization;
using Lindian.Features.Tests.Customers;
using Lindian.Features.Tests.Organization;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Field;

/// <summary>What the desk would not let pass, a phone that is signed on already does not pass either; nothing on it is lost.</summary>
public sealed class WhatTheDeskAsksFirst
{
    private const string Chosen = "Rainy-night-77", Later = "Windy-noon-88";

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_password_that_grew_too_old_is_changed_at_the_desk(TownRef here)
    {
        var town = await here.Open();
        var manager = await (await town.Quarter()).Manager();
        (await manager.Puts("/api/account/password", new { current = Person.Password, chosen = Chosen })).Status.ShouldBe(204);
        var phone = await On(manager, Chosen);

        town.Clock.Pass(TimeSpan.FromDays(60));
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);
        town.Clock.Pass(TimeSpan.FromDays(31));
        await AsksAgain(phone);
        (await phone.Tries(manager, Chosen)).Code.ShouldBe("field.password-first");
        await manager.SignsIn(Chosen);
        (await manager.Puts("/api/account/password", new { current = Chosen, chosen = Later })).Status.ShouldBe(204);
        (await (await On(manager, Later)).Gets("/api/field/snapshot")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task A_second_factor_that_was_set_up_since_is_asked_for(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (manager, colleague) = (await quarter.Manager(), await quarter.Manager(primary: false));
        var (phone, theirs) = (await FieldPhone.Of(manager), await FieldPhone.Of(colleague));
        var (codes, _) = await Phone.Of(manager);
        await colleague.Adds(new());

        await AsksAgain(phone);
        phone.Token = (await phone.Enters(await phone.Ticket(manager), codes.Code(later: 1))).As<SignedOn>().Token;
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);
        await AsksAgain(theirs);
        (await theirs.Tries(colleague)).Code.ShouldBe("sign-in.passkey-needed");
        (await colleague.Town.Log(colleague, "sign-in-refused")).ShouldHaveSingleItem("somebody had the password");
    }

    [Theory, OnEveryDatabase]
    public async Task A_role_that_must_have_one_works_only_with_one(TownRef here)
    {
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton(new SignInRules { SecondFactorRoles = [Role.TeamLeader] }));
        var quarter = await town.Quarter();
        var manager = await quarter.Manager();
        var phone = await FieldPhone.Of(manager);
        (await phone.Gets("/api/field/snapshot")).Status.ShouldBe(200);

        await manager.IsGiven(Role.TeamLeader, quarter.Team.Id);
        await AsksAgain(phone);
        (await phone.Tries(manager)).Code.ShouldBe("account.second-factor-first");
        (await town.Log(manager, "sign-in-refused")).ShouldHaveSingleItem();
    }

    [Theory, OnEveryDatabase]
    public async Task A_phone_that_names_nothing_learns_nothing_of_the_password(TownRef here)
    {
        var manager = await (await (await here.Open()).Quarter()).Manager();
        var phone = new FieldPhone(manager.Town);
        foreach (var password in new[] { Person.Password, "wrong" })
        {
            foreach (var (installation, name) in new[] { (phone.Installation, " "), (Guid.Empty, "Phone"), (phone.Installation, new string('x', 121)) })
                (await phone.Posts("/api/field/devices", new { manager.StaffNumber, password, installation, name })).Status.ShouldBe(400);
        }

        (await manager.Town.Log(manager, "sign-in-refused")).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task The_page_of_the_account_leads_to_the_phones_of_who_may_have_one(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        (await (await quarter.Manager()).Opens("/manage/account")).One("main a[href='/manage/devices']").ShouldBe("管理现场设备");
        (await (await quarter.Executive()).Opens("/manage/account")).Document.QuerySelector("main a[href='/manage/devices']").ShouldBeNull();
    }

    private static async Task<FieldPhone> On(Person member, string password)
    {
        var phone = new FieldPhone(member.Town);
        phone.Token = (await phone.Tries(member, password)).As<SignedOn>().Token;
        return phone;
    }

    private static async Task AsksAgain(FieldPhone phone)
    {
        var told = await phone.Gets("/api/field/snapshot");
        (told.Status, told.Code).ShouldBe((401, "device.expired"));
        told.Body.ShouldContain("\"wipe\":false");
    }
}
