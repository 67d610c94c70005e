using Lindian.Data;
using Lindian.Features.Tests;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests;

public sealed class TheQueueStaysFresh
{
    private const string Rows = "#rows [data-key]";

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_demand_appears_in_every_tab_without_reload_and_nobody_loses_what_they_type(Provider provider)
    {
        await using var browsing = await Browsing.Start(provider);
        var quarter = await browsing.Town.Quarter();
        var (desk, clerk) = (await quarter.Dispatcher(), await quarter.HallClerk());
        await clerk.Raises("表箱门坏了", quarter);
        var first = await browsing.SignIn(desk);
        await first.GotoAsync("/manage/demands/queue");
        await first.WaitForSelectorAsync("html[data-live-on]", new() { State = WaitForSelectorState.Attached });
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("/manage/demands/queue");
        await first.EvaluateAsync("window.stays = true");

        await clerk.Raises("家里没电", quarter);
        foreach (var tab in new[] { first, second })
        {
            await tab.BringToFrontAsync();
            await Assertions.Expect(tab.Locator(Rows)).ToHaveCountAsync(2, new() { Timeout = 20_000 });
        }
        (await first.EvaluateAsync<bool>("window.stays === true")).ShouldBeTrue("the page was not loaded again");
        (await second.Locator("html[data-live-on]").CountAsync()).ShouldBe(0, "one stream serves both tabs");

        await first.BringToFrontAsync();
        var field = first.Locator($"{Rows} input[name^='Form.Targets']").First;
        if (!await field.IsVisibleAsync()) await first.Locator($"{Rows} .queue-change summary").First.ClickAsync();
        await field.FillAsync("张");
        await clerk.Raises("路灯不亮", quarter);
        await second.BringToFrontAsync();
        await Assertions.Expect(second.Locator(Rows)).ToHaveCountAsync(3, new() { Timeout = 20_000 });
        (await field.InputValueAsync()).ShouldBe("张");
        (await first.Locator(Rows).CountAsync()).ShouldBe(2, "what somebody works in is left alone");
    }
}
