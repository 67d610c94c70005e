using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Organization;

public sealed class SigningInWithAPasskey
{
    [Theory, OnEveryDatabase]
    public async Task It_opens_by_itself_and_the_password_alone_no_more(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var device = await clerk.Adds(new());
        (await clerk.Passkeys()).ShouldHaveSingleItem().UsedAt.ShouldBeNull();

        var browser = clerk.At(clerk.Town.NewClient());
        (await browser.EntersWith(device)).Status.ShouldBe(204);
        (await browser.Gets("/api/session")).As<SessionEndpoints.Me>().StaffNumber.ShouldBe(clerk.StaffNumber);
        (await browser.Passkeys()).ShouldHaveSingleItem().UsedAt.ShouldNotBeNull();
        (await clerk.At(clerk.Town.NewClient()).SignsIn()).Code.ShouldBe("sign-in.passkey-needed");
    }

    /// <summary>What a false page between us and the device gets is signed for the false page.</summary>
    [Theory, OnEveryDatabase]
    public async Task A_false_page_gets_nothing_that_opens(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var device = await clerk.Adds(new());
        foreach (var origin in new[] { "https://lindian.example", "http://localhost.example", "http://127.0.0.1", "null" })
        {
            var thief = Person.Resident(clerk.Town);
            (await thief.EntersWith(device.SeenAt(origin))).Code.ShouldBe("sign-in.passkey-refused", origin);
        }
        var asked = await clerk.BeginsAPasskey();
        (await clerk.Posts(PasskeyTalk.Door, new { asked.Ticket, credential = new PlayedDevice { Origin = "https://lindian.example" }.Create(asked.Options) })).Code.ShouldBe("passkey.refused");
        (await Person.Resident(clerk.Town).EntersWith(device)).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase]
    public async Task An_answer_is_taken_once(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var device = await clerk.Adds(new());
        var (browser, thief) = (Person.Resident(clerk.Town), Person.Resident(clerk.Town));
        var (asked, early) = (await browser.AsksForAPasskey(), await thief.AsksForAPasskey());
        var answer = device.Sign(asked.Options);

        (await thief.Shows(early.Ticket, answer)).Code.ShouldBe("sign-in.passkey-refused");
        (await thief.Shows(asked.Ticket + "x", answer)).Code.ShouldBe("sign-in.passkey-too-late");
        (await browser.Shows(asked.Ticket, answer)).Status.ShouldBe(204);
        (await thief.Shows(asked.Ticket, answer)).Code.ShouldBe("sign-in.passkey-refused");
    }

    [Theory, OnEveryDatabase]
    public async Task Not_by_who_found_the_device_nor_by_a_copy_of_it(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var device = await clerk.Adds(new() { Count = 4 });

        device.KnowsOwner = false;
        (await Person.Resident(clerk.Town).EntersWith(device)).Code.ShouldBe("sign-in.passkey-refused");
        (device.KnowsOwner, device.Count) = (true, 9);
        (await Person.Resident(clerk.Town).EntersWith(device)).Status.ShouldBe(204);
        device.Count = 7; // a copy that was taken before
        (await Person.Resident(clerk.Town).EntersWith(device)).Code.ShouldBe("sign-in.passkey-refused");
        (await Person.Resident(clerk.Town).EntersWith(new())).Code.ShouldBe("sign-in.passkey-refused");
    }

    [Theory, OnEveryDatabase]
    public async Task A_stranger_who_locks_the_password_does_not_lock_the_passkey(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var device = await clerk.Adds(new());
        for (var i = 0; i < 5; i++) (await Person.Resident(clerk.Town).Posts("/api/session", new { clerk.StaffNumber, password = "Guess-" + i })).Code.ShouldBe("sign-in.refused");

        (await clerk.At(clerk.Town.NewClient()).SignsIn()).Code.ShouldBe("sign-in.refused");
        (await Person.Resident(clerk.Town).EntersWith(device)).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase]
    public async Task It_counts_where_the_role_needs_a_second_factor(TownRef here)
    {
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton(new SignInRules { SecondFactorRoles = [Role.Dispatcher] }));
        var dispatcher = await (await town.Quarter()).Dispatcher();
        (await dispatcher.Gets("/api/units")).Code.ShouldBe("account.second-factor-first");
        (await dispatcher.Opens("/manage/account/passkeys")).Status.ShouldBe(200);

        var device = await dispatcher.Adds(new());
        (await dispatcher.Gets("/api/units")).Status.ShouldBe(200);
        var browser = Person.Resident(town);
        (await browser.EntersWith(device)).Status.ShouldBe(204);
        (await browser.Gets("/api/units")).Status.ShouldBe(200);
        var only = (await dispatcher.Passkeys()).ShouldHaveSingleItem();
        (await dispatcher.Posts($"{PasskeyTalk.Door}/{only.Id}/removal", new { proof = Person.Password })).Code.ShouldBe("second-factor.required");
    }

    [Theory, OnEveryDatabase]
    public async Task Who_left_does_not_come_back_with_it(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();
        var clerk = await quarter.HallClerk();
        var device = await clerk.Adds(new());
        (await (await admin.Opens($"/manage/members/{clerk.MemberId}/edit")).Submit("Leave")).Refusal.ShouldBe("");
        (await Person.Resident(clerk.Town).EntersWith(device)).Code.ShouldBe("sign-in.passkey-refused");
    }
}
