using Lindian.Data;
using Lindian.Features.Tests;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests;

/// <summary>The browser's own passkeys, with an authenticator that Chromium plays (W3C WebAuthn, automation).</summary>
public sealed class WithAPasskeyInChromium
{
    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_clerk_adds_one_enters_by_it_and_is_refused_when_it_is_gone(Provider provider)
    {
        await using var browsing = await Browsing.Start(provider);
        var clerk = await (await browsing.Town.Quarter()).HallClerk();
        var page = await browsing.NewPage();
        await PlugIn(page);
        var home = browsing.Town.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal); // a passkey is for a name
        await page.GotoAsync(home + "/sign-in");
        await Browsing.SignIn(page, clerk.StaffNumber, Person.Password);

        await page.GotoAsync(home + "/manage/account/passkeys");
        await page.FillAsync("[name=Name]", "办公电脑");
        await page.FillAsync("[name=Proof]", Person.Password);
        await page.PressAsync("[name=Proof]", "Enter");
        await Assertions.Expect(page.Locator("[data-remove=办公电脑]")).ToBeVisibleAsync(); // the device has answered and the list is back

        await SignOut(page);
        await page.FillAsync("[name=StaffNumber]", clerk.StaffNumber);
        await page.FillAsync("[name=Password]", Person.Password);
        await page.PressAsync("[name=Password]", "Enter");
        await Assertions.Expect(page.Locator(".alert-danger")).ToBeVisibleAsync(); // the password alone opens nothing any more
        await page.ClickAsync("[data-passkey-go]");
        await page.WaitForURLAsync(home + "/manage");
        await Assertions.Expect(page.Locator($"body[data-signed-in={clerk.StaffNumber}]")).ToHaveCountAsync(1);

        await page.GotoAsync(home + "/manage/account/passkeys");
        await page.ClickAsync("[data-remove=办公电脑]");
        await page.FillAsync("[name=Proof]", Person.Password);
        await page.PressAsync("[name=Proof]", "Enter");
        await Assertions.Expect(page.Locator("[data-remove]")).ToHaveCountAsync(0);
        await SignOut(page);
        await page.ClickAsync("[data-passkey-go]"); // the device still has its half
        await Assertions.Expect(page.Locator(".alert-danger")).ToBeVisibleAsync();
        (await page.Locator("body[data-signed-in]").CountAsync()).ShouldBe(0);
        await Browsing.SignIn(page, clerk.StaffNumber, Person.Password);
    }

    [Fact]
    public async Task Who_has_none_at_hand_is_told_and_an_address_of_numbers_offers_none()
    {
        await using var browsing = await Browsing.Start(Provider.Sqlite);
        var page = await browsing.NewPage();
        await PlugIn(page);
        await page.GotoAsync(browsing.Town.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/sign-in");
        await page.ClickAsync("[data-passkey-go]");
        await Assertions.Expect(page.Locator("[data-passkey-failed]")).ToBeVisibleAsync();

        await page.GotoAsync("/sign-in");
        await Assertions.Expect(page.Locator("form[data-passkey]")).ToBeHiddenAsync();
    }

    private static async Task PlugIn(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }

    private static async Task SignOut(IPage page)
    {
        await page.ClickAsync("[data-sign-out] button");
        await page.WaitForURLAsync(url => url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
