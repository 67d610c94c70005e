namespace Lindian.Features.Tests.Organization;

public sealed class SettingUpASecondFactor
{
    [Theory, OnEveryDatabase]
    public async Task On_pages_without_script_from_the_first_scan_to_the_last_code(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var page = await clerk.Opens("/manage/account/second-factor");
        (await page.Submit("Begin", new { Current = "not-mine" })).Text.ShouldContain("当前密码不正确");

        var begun = await page.Submit("Begin", new { Current = Person.Password });
        begun.Document.QuerySelector("main svg path, main svg rect").ShouldNotBeNull();
        var phone = new Phone(clerk.Town, begun.One("[data-second-factor-key]"));
        (await begun.Submit("Confirm", new { Code = phone.Wrong() })).Status.ShouldBe(400);
        var done = await begun.Submit("Confirm", new { Code = phone.Code() });
        var codes = done.Document.QuerySelectorAll("[data-recovery-code]").Select(c => c.TextContent).ToList();
        codes.Count.ShouldBe(10);
        (await clerk.Opens("/manage/account/second-factor")).Document.QuerySelector("[data-recovery-code], [data-second-factor-key]").ShouldBeNull();

        var browser = Person.Resident(clerk.Town);
        var asked = await (await browser.Opens("/sign-in?ReturnUrl=/manage/members")).Submit("", new { clerk.StaffNumber, Person.Password });
        var again = await asked.Submit("Code", new { Code = phone.Wrong() });
        again.Refusal.ShouldContain("验证码不正确");
        (await again.Submit("Code", new { Code = codes[0] })).Url.ShouldBe("/manage/members");

        var own = await browser.Opens("/manage/account/second-factor");
        own.Text.ShouldContain("剩余备用码 9 个");
        (await own.Submit("Remove", new { Code = codes[1] })).Refusal.ShouldBe("");
        (await clerk.SignsIn()).Status.ShouldBe(204);
    }

    [Theory, OnEveryDatabase]
    public async Task New_recovery_codes_close_the_old_ones(TownRef here)
    {
        var clerk = await (await (await here.Open()).Quarter()).HallClerk();
        var (_, old) = await Phone.Of(clerk);
        const string Door = "/api/account/second-factor/recovery-codes";

        (await clerk.Posts(Door, new { code = "AAAAA-AAAAA" })).Code.ShouldBe("sign-in.code-wrong");
        (await clerk.Posts(Door, new { code = old[0] })).Status.ShouldBe(200);
        (await clerk.Posts(Door, new { code = old[1] })).Code.ShouldBe("sign-in.code-wrong");
        (await clerk.Posts("/api/account/second-factor", new { current = Person.Password })).Code.ShouldBe("second-factor.there");
    }
}
