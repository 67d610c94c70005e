using Lindian.Features.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests;

/// <summary>A Chromium and a town on a real port, for one test.</summary>
public sealed class Browsing : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browsing(IPlaywright playwright, IBrowser browser, Town town) => (this.playwright, this.browser, Town) = (playwright, browser, town);

    public Town Town { get; }

    /// <param name="settled">Whether there is a company already; else nobody is there yet.</param>
    /// <param name="database">The settings of a database that other nodes use too; one of its own unless given.</param>
    public static async Task<Browsing> Start(Data.Provider provider, bool settled = true, string[]? database = null)
    {
        var town = await (settled ? Town.Build(provider, OnAPort, database) : Town.Empty(provider, OnAPort));
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("LINDIAN_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Browsing(driver, chromium, town);
    }

    /// <param name="script">A resident's old phone may have no script at all.</param>
    /// <param name="at">Another node.</param>
    public async Task<IPage> NewPage(bool script = true, string? at = null) => await (await browser.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = at ?? Town.Url, JavaScriptEnabled = script, Locale = "zh-CN", ViewportSize = script ? new ViewportSize { Width = 1440, Height = 900 } : new ViewportSize { Width = 390, Height = 844 },
    })).NewPageAsync();

    public Task<IPage> SignIn(Person person, string? at = null) => SignIn(person.StaffNumber, Person.Password, at);

    public async Task<IPage> SignIn(string staffNumber, string password, string? at = null)
    {
        var page = await NewPage(at: at);
        await page.GotoAsync("/sign-in");
        await SignIn(page, staffNumber, password);
        return page;
    }

    /// <summary>On a page that asks to.</summary>
    public static async Task SignIn(IPage page, string staffNumber, string password)
    {
        await page.FillAsync("[name=StaffNumber]", staffNumber);
        await page.FillAsync("[name=Password]", password);
        await page.PressAsync("[name=Password]", "Enter");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static void OnAPort(WebApplicationBuilder builder) => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
