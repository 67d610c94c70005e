namespace Lindian.Features.Tests.Organization;

public sealed class SigningIn
{
    [Theory, OnEveryDatabase]
    public async Task With_the_right_password_opens_a_session(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var leader = await quarter.TeamLeader();

        (await leader.Gets("/api/session")).Body.ShouldContain(leader.StaffNumber);
        (await leader.Deletes("/api/session")).Status.ShouldBe(204);
        (await leader.Gets("/api/session")).Body.ShouldNotContain(leader.StaffNumber);
    }

    [Theory, OnEveryDatabase]
    public async Task Five_wrong_passwords_lock_the_account_and_nobody_learns_why(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();

        for (var i = 0; i < 5; i++) (await clerk.SignsIn("wrong-password")).Code.ShouldBe("sign-in.refused");

        (await clerk.SignsIn()).Code.ShouldBe("sign-in.refused");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_lock_out_ends_after_fifteen_minutes(TownRef here)
    {
        var town = await here.Open();
        var clerk = await (await town.Quarter()).HallClerk();
        for (var i = 0; i < 5; i++) await clerk.SignsIn("wrong-password");

        town.Clock.Pass(TimeSpan.FromMinutes(14));
        (await clerk.SignsIn()).Code.ShouldBe("sign-in.refused");
        town.Clock.Pass(TimeSpan.FromMinutes(2));
        (await clerk.SignsIn()).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase]
    public async Task An_administrator_unlocks_before_that(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();
        var clerk = await quarter.HallClerk();
        for (var i = 0; i < 5; i++) await clerk.SignsIn("wrong-password");

        (await (await admin.Opens($"/manage/members/{clerk.MemberId}/edit")).Submit("Unlock")).Refusal.ShouldBe("");
        (await clerk.SignsIn()).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_password_of_ninety_days_must_be_changed(TownRef here)
    {
        var town = await here.Open();
        var clerk = await (await town.Quarter()).HallClerk();
        (await clerk.Puts("/api/account/password", new { current = Person.Password, chosen = "Rainy-night-77" })).Status.ShouldBe(204);

        town.Clock.Pass(TimeSpan.FromDays(91));
        (await clerk.SignsIn("Rainy-night-77")).Status.ShouldBe(204);
        (await clerk.Gets("/api/units")).Code.ShouldBe("account.change-password-first");
    }

    [Theory, OnEveryDatabase]
    public async Task The_page_leads_back_only_to_pages_of_our_own(TownRef here)
    {
        var town = await here.Open();
        var clerk = await (await town.Quarter()).HallClerk();

        foreach (var (wanted, expected) in new[] { ("/manage/units", "/manage/units"), ("https://evil.example/", "/manage"), ("//evil.example/", "/manage"), ("/\\evil.example", "/manage") })
        {
            var page = await Person.Resident(town).Opens("/sign-in?ReturnUrl=" + Uri.EscapeDataString(wanted));
            (await page.Submit("", new { clerk.StaffNumber, Person.Password })).Url.ShouldBe(expected);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_page_says_why_not_and_signing_out_leads_back_to_it(TownRef here)
    {
        var town = await here.Open();
        var clerk = await (await town.Quarter()).HallClerk();
        var browser = Person.Resident(town);

        var page = await browser.Opens("/manage/members");
        page.Url.ShouldStartWith("/sign-in?ReturnUrl=");
        (await page.Submit("", new { clerk.StaffNumber, Password = "wrong" })).Refusal.ShouldContain("工号或密码不正确");
        var start = await page.Submit("", new { StaffNumber = clerk.StaffNumber.ToLowerInvariant(), Person.Password });
        start.Url.ShouldBe("/manage/members");
        (await (await browser.Opens("/manage")).SignsOut()).Url.ShouldBe("/sign-in");
        (await browser.Opens("/manage")).Url.ShouldStartWith("/sign-in");
    }

    /// <summary>What a page reads by itself after its session ended must not touch the sign-in page opened meanwhile.</summary>
    [Theory, OnEveryDatabase]
    public async Task A_page_that_reads_by_itself_is_told_and_not_led_away(TownRef here)
    {
        var browser = Person.Resident(await here.Open());
        foreach (var (mode, expected) in new[] { ("cors", 401), ("same-origin", 401), ("navigate", 302) })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, "/manage/members") { Headers = { { "Sec-Fetch-Mode", mode } } };
            using var answer = await browser.Http.SendAsync(asked);
            ((int)answer.StatusCode).ShouldBe(expected, mode);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(mode);
        }
    }
}
