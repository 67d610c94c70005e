using Lindian.Features.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Organization;

public sealed class KeepingPasskeys
{
    [Theory, OnEveryDatabase]
    public async Task Adding_one_asks_for_the_password_again_and_counts_wrong_ones(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        for (var i = 0; i < 5; i++) (await clerk.Posts(PasskeyTalk.Door + "/options", new { name = "手机", proof = "not-mine" })).Code.ShouldBe("password.current-wrong");
        (await clerk.Posts(PasskeyTalk.Door + "/options", new { name = "手机", proof = Person.Password })).Code.ShouldBe("password.current-wrong"); // locked by now
    }

    /// <summary>A leaked password must not add a way in past the code.</summary>
    [Theory, OnEveryDatabase]
    public async Task Who_has_a_code_is_asked_for_the_code_and_has_the_choice_at_the_door(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var (_, codes) = await Phone.Of(clerk);
        (await clerk.Posts(PasskeyTalk.Door + "/options", new { name = "手机", proof = Person.Password })).Code.ShouldBe("sign-in.code-wrong");

        var device = await clerk.Adds(new(), proof: codes[0]);
        (await Person.Resident(clerk.Town).EntersWith(device)).Status.ShouldBe(204);
        (await SigningInWithACode.Ticket(Person.Resident(clerk.Town), clerk)).ShouldNotBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task A_removed_one_opens_nothing_and_the_password_does_again(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var (phone, desk) = (await clerk.Adds(new()), await clerk.Adds(new(), "办公电脑"));
        var elsewhere = Person.Resident(clerk.Town);
        (await elsewhere.EntersWith(phone)).Status.ShouldBe(204);
        var (first, second) = ((await clerk.Passkeys())[0], (await clerk.Passkeys())[1]);
        (first.Name, second.Name).ShouldBe(("我的手机", "办公电脑"));

        (await clerk.Posts($"{PasskeyTalk.Door}/{first.Id}/removal", new { proof = "not-mine" })).Code.ShouldBe("password.current-wrong");
        (await clerk.Posts($"{PasskeyTalk.Door}/{first.Id}/removal", new { proof = Person.Password })).Status.ShouldBe(204);

        (await elsewhere.Gets("/api/units")).Status.ShouldBe(401);
        (await Person.Resident(clerk.Town).EntersWith(phone)).Code.ShouldBe("sign-in.passkey-refused");
        (await Person.Resident(clerk.Town).EntersWith(desk)).Status.ShouldBe(204);
        (await clerk.Posts($"{PasskeyTalk.Door}/{first.Id}/removal", new { proof = Person.Password })).Status.ShouldBe(404);
        (await clerk.Posts($"{PasskeyTalk.Door}/{second.Id}/removal", new { proof = Person.Password })).Status.ShouldBe(204);
        (await clerk.At(clerk.Town.NewClient()).SignsIn()).Status.ShouldBe(204);
        var notes = await clerk.Town.InDb((db, _) => db.AccessLog.Where(a => a.SubjectId == clerk.MemberId).OrderBy(a => a.Id).Select(a => a.What).ToListAsync());
        notes.ShouldBe(["passkey-added", "passkey-added", "passkey-removed", "passkey-removed"]);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_touches_the_passkeys_of_another(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (clerk, other) = (await quarter.HallClerk(), await quarter.HallClerk());
        var device = await clerk.Adds(new());
        var mine = (await clerk.Passkeys())[0];
        (await other.Passkeys()).ShouldBeEmpty();
        (await other.Posts($"{PasskeyTalk.Door}/{mine.Id}/removal", new { proof = Person.Password })).Status.ShouldBe(404);

        var asked = await clerk.BeginsAPasskey();
        (await other.Posts(PasskeyTalk.Door, new { asked.Ticket, credential = new PlayedDevice().Create(asked.Options) })).Code.ShouldBe("passkey.too-late");
        var ours = await other.BeginsAPasskey();
        (await other.Posts(PasskeyTalk.Door, new { ours.Ticket, credential = device.Create(ours.Options) })).Code.ShouldBe("passkey.refused"); // it is there already
    }

    [Theory, OnEveryDatabase]
    public async Task There_are_not_too_many_and_their_names_are_short(TownRef here)
    {
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton(new SignInRules { MostPasskeys = 2 }));
        var clerk = await (await town.Quarter()).HallClerk();
        foreach (var name in new[] { "手机", new string('长', BeginPasskey.LongestName) }) await clerk.Adds(new(), name);
        (await clerk.Posts(PasskeyTalk.Door + "/options", new { name = "电脑", proof = Person.Password })).Code.ShouldBe("passkey.too-many");
        (await clerk.Posts(PasskeyTalk.Door + "/options", new { name = new string('长', 41), proof = Person.Password })).Code.ShouldBe("text.too-long");
        (await clerk.Posts(PasskeyTalk.Door + "/options", new { name = " ", proof = Person.Password })).Code.ShouldBe("text.missing");
    }

    /// <summary>Else who took down the answer of a device adds its passkey again, after the owner has removed it.</summary>
    [Theory, OnEveryDatabase]
    public async Task An_answer_is_taken_once_and_none_from_before_a_removal(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var asked = await clerk.BeginsAPasskey();
        var answer = new { asked.Ticket, credential = new PlayedDevice().Create(asked.Options) };
        (await clerk.Posts(PasskeyTalk.Door, answer)).Status.ShouldBe(204);
        (await clerk.Posts(PasskeyTalk.Door, answer)).Code.ShouldBe("passkey.too-late");

        var before = await clerk.BeginsAPasskey();
        (await clerk.Posts($"{PasskeyTalk.Door}/{(await clerk.Passkeys())[0].Id}/removal", new { proof = Person.Password })).Status.ShouldBe(204);
        (await clerk.Posts(PasskeyTalk.Door, answer)).Code.ShouldBe("passkey.too-late");
        (await clerk.Posts(PasskeyTalk.Door, new { before.Ticket, credential = new PlayedDevice().Create(before.Options) })).Code.ShouldBe("passkey.too-late");
        (await clerk.Passkeys()).ShouldBeEmpty();
        await clerk.Adds(new());
    }

    [Theory, OnEveryDatabase]
    public async Task Several_that_were_begun_at_once_do_not_pass_the_limit(TownRef here)
    {
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton(new SignInRules { MostPasskeys = 1 }));
        var clerk = await (await town.Quarter()).HallClerk();
        var (one, other) = (await clerk.BeginsAPasskey(), await clerk.BeginsAPasskey());
        (await clerk.Posts(PasskeyTalk.Door, new { one.Ticket, credential = new PlayedDevice().Create(one.Options) })).Status.ShouldBe(204);
        (await clerk.Posts(PasskeyTalk.Door, new { other.Ticket, credential = new PlayedDevice().Create(other.Options) })).Status.ShouldBe(409);
        (await clerk.Passkeys()).ShouldHaveSingleItem();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_device_must_answer_within_five_minutes(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var device = await clerk.Adds(new());
        var browser = Person.Resident(clerk.Town);
        var (door, own) = (await browser.AsksForAPasskey(), await clerk.BeginsAPasskey());

        clerk.Town.Clock.Pass(TimeSpan.FromMinutes(6));
        (await browser.Shows(door.Ticket, device.Sign(door.Options))).Code.ShouldBe("sign-in.passkey-too-late");
        (await clerk.Posts(PasskeyTalk.Door, new { own.Ticket, credential = new PlayedDevice().Create(own.Options) })).Code.ShouldBe("passkey.too-late");
        (await browser.EntersWith(device)).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase]
    public async Task An_administrator_takes_lost_ones_away_for_a_reason(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var clerk = await quarter.HallClerk();
        var device = await clerk.Adds(new());
        var door = $"/api/members/{clerk.MemberId}/passkey-removal";

        (await clerk.Posts(door, new { reason = "手机丢了，本人到场" })).Status.ShouldBe(403);
        (await admin.Posts(door, new { reason = "丢" })).Code.ShouldBe("second-factor.reason-too-short");
        (await (await admin.Opens($"/manage/members/{clerk.MemberId}/edit")).Submit("TakePasskeys", new { Reason = "手机丢了，本人到场" })).Refusal.ShouldBe("");

        (await clerk.Gets("/api/units")).Status.ShouldBe(401);
        (await Person.Resident(town).EntersWith(device)).Code.ShouldBe("sign-in.passkey-refused");
        (await clerk.SignsIn()).Status.ShouldBe(204);
        (await admin.Posts(door, new { reason = "手机丢了，本人到场" })).Code.ShouldBe("passkey.none");
        var note = await town.InDb((db, _) => db.AccessLog.AsNoTracking().SingleAsync(a => a.SubjectId == clerk.MemberId && a.What == "passkeys-taken"));
        (note.MemberId, note.Detail).ShouldBe((admin.MemberId, "手机丢了，本人到场"));
    }

    [Theory, OnEveryDatabase]
    public async Task On_pages_the_same_doors_hold(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var page = await clerk.Opens("/manage/account/passkeys");
        (await page.Submit("Begin", new { Name = "手机", Proof = "not-mine" })).Status.ShouldBe(400);
        var asked = await page.Submit("Begin", new { Name = "手机", Proof = Person.Password });
        asked.Document.QuerySelector("form[data-passkey=create]")!.GetAttribute("data-passkey-options")!.ShouldContain("\"challenge\"");
        (await asked.Submit("Add", new { credential = "{}" })).Status.ShouldBe(409);

        await clerk.Adds(new(), "窗口电脑");
        var going = await clerk.Opens($"/manage/account/passkeys?remove={(await clerk.Passkeys())[0].Id}");
        going.Text.ShouldContain("窗口电脑");
        (await going.Submit("Remove", new { Proof = "not-mine" })).Text.ShouldContain("当前密码不正确");
        (await going.Submit("Remove", new { Proof = Person.Password })).Text.ShouldContain("尚未添加通行密钥");
    }
}
