using System.Text.Json;
using Lindian.Browser.Tests.Quality;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Lindian.Browser.Tests.Field;

/// <summary>
/// Every screen of the field app as a manager meets it during a day, in both languages, light and dark: WCAG 2.2 AA, nothing to push
/// sideways on the smallest phone, nothing too small for a thumb in a glove.
/// </summary>
[Collection(TheCity.Name)]
public sealed class TheAppIsAccessible(CityBrowsing city, ITestOutputHelper output)
{
    private const string Axe = """
        async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }))
          .violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' {' + (n.any[0]?.message ?? '') + '}').join(' | '))
        """;

    // what can be tapped: its label counts where that is what one taps, and what nobody sees does not count
    private const string Small = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap(one => {
          const tapped = (one.matches('input') && one.closest('label')) || one, { width, height, right } = tapped.getBoundingClientRect()
          const seen = tapped.checkVisibility({ visibilityProperty: true }) && width > 1 && right > 0
          return seen && (width < 44 || height < 44) ? [`${Math.round(width)} × ${Math.round(height)}: ${tapped.outerHTML.slice(0, 160)}`] : []
        })
        """;

    private const string Sideways = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [`${document.documentElement.scrollWidth} px`, ...[...document.querySelectorAll('body *')]
          .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5 && one.checkVisibility()).slice(0, 3).map(one => one.outerHTML.slice(0, 160))]
        """;

    private readonly string axe = File.ReadAllText(Tools.Path("axe-core/axe.min.js"));
    private readonly List<string> found = [];
    private int looked;

    [Fact]
    public async Task In_both_languages_and_dresses_on_every_screen()
    {
        var page = await ScreensOfTheApp.Phone(city);
        var app = new ScreensOfTheApp(page);
        await page.EvaluateAsync(axe);
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Look(page, "before sign-in", "zh");
        await app.SignIn(city.StaffNumberOf("Manager"));
        await app.LiveADay();
        foreach (var language in (string[])["zh", "en"])
        {
            await app.Speak(language);
            await page.EvaluateAsync(axe);
            foreach (var screen in app.All) await LookAt(page, app, screen, language);
        }
        output.WriteLine($"{app.All.Count} screens, {looked} looks");
        await page.Context.CloseAsync();
        looked.ShouldBeGreaterThan(app.All.Count * 8);
        found.ShouldBeEmpty(string.Join(Environment.NewLine, found));
    }

    private async Task LookAt(IPage page, ScreensOfTheApp app, string screen, string language)
    {
        await app.Go(screen);
        await Look(page, screen, language);
        if (screen == ScreensOfTheApp.Six) await page.Keyboard.PressAsync("Escape");
    }

    private async Task Look(IPage page, string screen, string language)
    {
        foreach (var dress in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = dress, ReducedMotion = ReducedMotion.Reduce });
            await Judge(page, Axe, $"{screen} ({language}, {dress})");
        }
        await Judge(page, Small, $"{screen} ({language}) small");
        foreach (var size in (string[])["usual", "large"])
        {
            await page.EvaluateAsync("size => { document.documentElement.dataset.size = size }", size);
            await page.SetViewportSizeAsync(320, 640);
            await Judge(page, Sideways, $"{screen} ({language}, {size}) sideways");
        }
        await page.EvaluateAsync("document.documentElement.dataset.size = 'usual'");
        await page.SetViewportSizeAsync(390, 844);
    }

    private async Task Judge(IPage page, string by, string what)
    {
        looked++;
        foreach (var finding in (await page.EvaluateAsync<JsonElement>(by)).EnumerateArray()) found.Add($"{what} {finding.GetString()}");
    }
}
