using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Lindian.Browser.Tests.Quality;

/// <summary>axe-core over every page, in both languages, light and dark, and in elder mode where residents read.</summary>
[Collection(TheCity.Name)]
public sealed class PagesAreAccessible(CityBrowsing city, ITestOutputHelper output)
{
    // colours are judged in every dress, everything else once in each language
    private const string Run = """
        async colours => (await axe.run(document, { resultTypes: ['violations'], runOnly: colours
            ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
            : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }))
          .violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' {' + (n.any[0]?.message ?? '') + '}').join(' | '))
        """;

    private readonly string axe = File.ReadAllText(Tools.Path("axe-core/axe.min.js"));
    private readonly List<string> found = [];
    private int looked;

    [Fact]
    public async Task Nothing_serious_or_critical_in_either_language_or_dress()
    {
        await city.SetUp.EvaluateAsync(axe);
        await Judge(city.SetUp, new CityPage(null, "/setup"), "zh-CN", "light", colours: false);
        foreach (var role in city.Pages.GroupBy(p => p.Role))
        {
            var tab = await city.PageOf(role.Key);
            foreach (var page in role) await Look(tab, page);
            await tab.CloseAsync();
        }
        output.WriteLine($"{city.Pages.Count} pages, {looked} looks");
        looked.ShouldBeGreaterThanOrEqualTo(city.Pages.Count * 3);
        found.ShouldBeEmpty(string.Join(Environment.NewLine, found));
    }

    private async Task Look(IPage tab, CityPage page)
    {
        foreach (var language in (string[])["zh-CN", "en"])
        {
            await tab.Context.AddCookiesAsync([new Cookie { Name = "lang", Value = language[..2], Url = city.Browsing.Town.Url }]);
            await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
            var answer = await tab.GotoAsync(page.Url, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (answer?.Status != page.Status) found.Add($"{page}: {answer?.Status}");
            await tab.EvaluateAsync(axe);
            await Judge(tab, page, language, "light", colours: false);
            if (language == "en" && !page.IsPortal) continue; // the desks' colours were judged above
            await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await tab.EvaluateAsync("document.documentElement.dataset.bsTheme = 'dark'");
            await Judge(tab, page, language, "dark", colours: true);
            if (page.IsPortal) await LookAsElder(tab, page, language);
        }
    }

    private async Task LookAsElder(IPage tab, CityPage page, string language)
    {
        await tab.EvaluateAsync("document.documentElement.className = 'elder'");
        await Judge(tab, page, language, "elder, dark", colours: true);
        await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Judge(tab, page, language, "elder, light", colours: false);
    }

    private async Task Judge(IPage tab, CityPage page, string language, string dress, bool colours)
    {
        looked++;
        foreach (var finding in (await tab.EvaluateAsync<JsonElement>(Run, colours)).EnumerateArray())
            found.Add($"{page.Role ?? "resident"} {page.Url} ({language}, {dress}) {finding.GetString()}");
    }
}
