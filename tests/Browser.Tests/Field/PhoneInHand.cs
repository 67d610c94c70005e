using System.Text.RegularExpressions;
using Lindian.Features.Tests;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests.Field;

/// <summary>A phone with Chromium: 390 pixels wide, a camera that sees one picture, its own storage, which outlives a restart.</summary>
public sealed class PhoneInHand(IPlaywright playwright, Line line, string folder) : IAsyncDisposable
{
    private IBrowserContext? context;
    private ICDPSession? processor;

    public IPage Page { get; private set; } = null!;

    /// <summary>What the camera shows is a film of one picture.</summary>
    public static async Task See(string folder, byte[] jpeg)
    {
        await using var film = File.Create(Path.Combine(folder, "camera.mjpeg"));
        for (var i = 0; i < 5; i++) await film.WriteAsync(jpeg);
    }

    public async Task Start(bool online = true)
    {
        context = await playwright.Chromium.LaunchPersistentContextAsync(Path.Combine(folder, "storage"), new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("LINDIAN_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", $"--use-file-for-fake-video-capture={Path.Combine(folder, "camera.mjpeg")}",
            ],
            BaseURL = line.Url, Locale = "zh-CN", ViewportSize = new ViewportSize { Width = 390, Height = 844 }, HasTouch = true, Offline = !online,
            Permissions = ["camera", "geolocation"], Geolocation = new Geolocation { Latitude = (float)VisitTalk.Centre.Latitude, Longitude = (float)VisitTalk.Centre.Longitude, Accuracy = 20 },
        });
        context.SetDefaultTimeout(20_000);
        Page = context.Pages[0];
        await Page.GotoAsync("/field/");
    }

    public async Task LosesTheNetwork()
    {
        line.Cut();
        await context!.SetOfflineAsync(true);
    }

    public async Task FindsTheNetwork()
    {
        line.Mend();
        await context!.SetOfflineAsync(false);
    }

    /// <summary>As a phone of years ago.</summary>
    public async Task IsSlower(int times)
    {
        processor ??= await context!.NewCDPSessionAsync(Page);
        await processor.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = times });
    }

    /// <summary>The tab dies without warning, the browser is closed, the phone starts again.</summary>
    public async Task IsKilled()
    {
        try
        {
            await Page.GotoAsync("chrome://crash", new() { Timeout = 3000 });
        }
        catch (PlaywrightException)
        {
            // that is what it is for
        }

        await context!.CloseAsync();
        await Start(online: false);
    }

    public async Task SignsIn(Person person)
    {
        await Page.FillAsync("input[autocomplete=username]", person.StaffNumber);
        await Page.FillAsync("input[autocomplete=current-password]", Person.Password);
        await Press("登录");
        await Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
    }

    public Task Goes(string to) => Page.EvaluateAsync("to => { history.pushState(null, '', '/field/' + to); dispatchEvent(new PopStateEvent('popstate')) }", to);

    public Task Press(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task Types(string label, string words) => Page.GetByLabel(label).FillAsync(words);

    public Task Chooses(string question, string answer) => Page.GetByRole(AriaRole.Group, new() { Name = question }).GetByText(answer, new() { Exact = true }).ClickAsync();

    public Task Says(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>How many operations the server does not have yet, as the top of every page says.</summary>
    public Task Waits(int operations) => Assertions.Expect(Page.Locator(".top")).ToContainTextAsync(new Regex($@"(?<!\d){operations} 条待发送"), new() { Timeout = 60_000 });

    public async Task Draws()
    {
        var box = await Page.Locator("canvas.pad").BoundingBoxAsync() ?? throw new InvalidOperationException("No pad");
        await Page.Mouse.MoveAsync(box.X + 40, box.Y + 40);
        await Page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (90, 70), (130, 40), (170, 90), (210, 60) }) await Page.Mouse.MoveAsync(box.X + x, box.Y + y, new() { Steps = 4 });
        await Page.Mouse.UpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (context is not null) await context.CloseAsync();
    }
}
