using Lindian.Browser.Tests.Quality;
using Lindian.Host.Demo;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests.Field;

/// <summary>A manager's phone in the middle of a day: on a visit, two acts refused, others not yet sent, a record before the customer.</summary>
internal sealed class ScreensOfTheApp(IPage page)
{
    /// <summary>Puts the six functions over the page.</summary>
    public const string Six = "six functions";

    // none of this may reach the server, because others look at its city too: it refuses, then there is no network
    private const string Refusals = """
        { const { operations } = JSON.parse(asked)
          return JSON.stringify({ anchor: null, results: operations.map(({ id, sequence }) => ({ id, outcome: 'parked', code: 'task.state', text: '任务已由他人处理，本次操作未生效',
            conflicts: sequence % 2 ? [] : [{ field: 'F', mine: '灯座烧毁', theirs: '线路老化', theirsVersion: 2, byName: '王芳', at: new Date().toISOString() }] })) }) }
        """;

    private readonly List<string> all =
    [
        "", "tasks", "tasks?tab=claim", "tasks?tab=done", "tasks/new", "check-in", "visits", "records", "records/new", "surveys/new", "surveys/0", "communities", "communities?view=map",
        "me", "waiting", "tools", "tools/outages", "tools/contacts", "help", "photo", "sign", "sign-in", "nowhere", Six,
    ];

    public IReadOnlyList<string> All => all;

    public static async Task<IPage> Phone(CityBrowsing city)
    {
        var page = await city.Browsing.NewPage();
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync("/field/");
        return page;
    }

    public async Task SignIn(string staffNumber)
    {
        await page.FillAsync("input[autocomplete=username]", staffNumber);
        await page.FillAsync("input[autocomplete=current-password]", DemoOrganisation.Password);
        await Press("登录");
        await Assertions.Expect(page.Locator(".task-row").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
    }

    public async Task LiveADay()
    {
        await Go("communities");
        await Note("main a[href^='/field/communities/']");
        await IsRefused();
        await page.Context.SetOfflineAsync(true);
        await Go("check-in");
        await page.Locator(".choice").First.ClickAsync();
        await Press("签到，开始走访");
        await page.WaitForURLAsync("**/visits/*");
        all.Add(Path(page.Url));
        await WritesARecord();
    }

    /// <summary>In this language, from the start and without a network.</summary>
    public async Task Speak(string language)
    {
        await page.EvaluateAsync("language => localStorage.setItem('field.prefs', JSON.stringify({ language }))", language);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".top")).ToBeVisibleAsync();
    }

    public async Task Go(string to)
    {
        if (to == Six) await page.Locator(".middle").ClickAsync();
        else await page.EvaluateAsync("to => { history.pushState(null, '', '/field/' + to); dispatchEvent(new PopStateEvent('popstate')) }", to);
        await Assertions.Expect(page.Locator(to == Six ? ".six" : to.EndsWith("map", StringComparison.Ordinal) ? ".leaflet-container" : "main h1")).ToBeVisibleAsync();
        await page.EvaluateAsync("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    public Task Press(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private async Task IsRefused()
    {
        await page.RouteAsync("**/api/field/operations", async route => await route.FulfillAsync(new()
        {
            ContentType = "application/json", Body = await page.EvaluateAsync<string>("asked => " + Refusals, route.Request.PostData),
        }));
        foreach (var words in (string[])["东门配电箱门锁损坏，建议更换", "3 号楼楼道灯不亮"])
        {
            await Go("tasks/new");
            await page.Locator("main textarea").FillAsync(words);
            await page.Locator("main .look-main").ClickAsync();
            await page.WaitForURLAsync(at => !at.EndsWith("/new", StringComparison.Ordinal));
        }

        all.Add(Path(page.Url) + "/help");
        await Go("tasks");
        foreach (var row in (await page.Locator("main .task-row").AllAsync()).Take(4)) all.Add(Path(await row.GetAttributeAsync("href")));
        await Go("waiting");
        await Assertions.Expect(page.Locator("main a[href^='/field/waiting/']")).ToHaveCountAsync(2);
        await Note("main a[href^='/field/waiting/']");
    }

    private async Task WritesARecord()
    {
        await Go("records/new");
        await page.Locator(".choice").First.ClickAsync();
        await page.Locator("main textarea").First.FillAsync("检查表箱，更换漏电保护器");
        await Press("保存并请客户签字");
        await Assertions.Expect(page.Locator("canvas.pad")).ToBeVisibleAsync();
        var record = Path(page.Url);
        all.AddRange([record, record.Split('?')[0] + "?later", record.Split('?')[0] + "/correct"]);
    }

    private async Task Note(string links)
    {
        foreach (var link in (await page.Locator(links).AllAsync()).Take(2)) all.Add(Path(await link.GetAttributeAsync("href")));
    }

    private static string Path(string? address) => address![(address!.IndexOf("/field/", StringComparison.Ordinal) + "/field/".Length)..];
}
