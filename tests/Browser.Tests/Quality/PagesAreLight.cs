using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Lindian.Browser.Tests.Quality;

/// <summary>What crosses the wire, counted by Chromium with everything a page loads: a resident's data plan, a clerk's waiting.</summary>
[Collection(TheCity.Name)]
public sealed class PagesAreLight(CityBrowsing city, ITestOutputHelper output)
{
    private const long PortalCold = 50_000, StaffCold = 200_000, StaffWarm = 15_000, RulebookWarm = 30_000, BoardWarm = 30_000; // a whole rulebook to revise, seen by an administrator now and then

    [Fact]
    public async Task A_residents_first_load_is_under_50_kilobytes()
    {
        var heavy = new List<string>();
        foreach (var page in city.Pages.Where(p => p.IsPortal))
        {
            var tab = await city.Browsing.NewPage();
            if (await Weigh(tab, page.Url) is var bytes && Tell(page, "cold", bytes) >= PortalCold) heavy.Add($"{page.Url}: {bytes}");
            await tab.Context.CloseAsync();
        }
        heavy.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_of_the_staff_is_under_200_kilobytes_cold_and_15_warm()
    {
        var heavy = new List<string>();
        foreach (var role in city.Pages.Where(p => p.Url.StartsWith("/manage")).GroupBy(p => p.Role))
        {
            var tab = await city.PageOf(role.Key);
            await Weigh(tab, role.First().Url);
            foreach (var page in role)
            {
                if (await Weigh(tab, page.Url) is var warm && Tell(page, "warm", warm) >= MostOf(page.Url)) heavy.Add($"{page.Url} warm: {warm}");
                if (page.Url is "/manage" or "/manage/demands/queue" && await Cold(tab, page.Url) is var cold && Tell(page, "cold", cold) >= StaffCold) heavy.Add($"{page.Url} cold: {cold}");
            }
        }
        heavy.ShouldBeEmpty();
    }

    // the board shows all open work at once, up to eight hundred cards
    private static long MostOf(string url) => url.EndsWith("/revise") ? RulebookWarm : url.EndsWith("/board") ? BoardWarm : StaffWarm;

    private long Tell(CityPage page, string how, long bytes)
    {
        output.WriteLine($"{bytes,7} {how} {page.Url} {page.Role}");
        return bytes;
    }

    private static async Task<long> Cold(IPage tab, string url)
    {
        var browser = await tab.Context.NewCDPSessionAsync(tab);
        await browser.SendAsync("Network.clearBrowserCache");
        return await Weigh(tab, url);
    }

    private static async Task<long> Weigh(IPage tab, string url)
    {
        long bytes = 0;
        var browser = await tab.Context.NewCDPSessionAsync(tab);
        await browser.SendAsync("Network.enable");
        browser.Event("Network.loadingFinished").OnEvent += (_, told) => bytes += (long)(told?.GetProperty("encodedDataLength").GetDouble() ?? 0);
        await tab.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
        await browser.SendAsync("Network.disable");
        await browser.DetachAsync();
        return bytes;
    }
}
