using Lindian.Data;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests;

public sealed class TheWholeWayInChromium
{
    /// <summary>Real citizens' messages where the development data lies beside the checkout, else invented ones.</summary>
    public static TheoryData<Provider, string> Messages()
    {
        var (rows, texts) = (new TheoryData<Provider, string>(), Texts());
        for (var i = 0; i < texts.Count; i++) rows.Add(i % 2 == 0 ? Provider.Sqlite : Provider.Postgres, texts[i]);
        return rows;
    }

    [Theory, MemberData(nameof(Messages))]
    public async Task A_resident_without_script_gets_an_answer_from_four_hands(Provider provider, string message)
    {
        await using var browsing = await Browsing.Start(provider);
        var quarter = await browsing.Town.Quarter();
        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        var resident = await browsing.NewPage(script: false);

        await resident.GotoAsync("/raise?community=" + quarter.Community.Code);
        await resident.FillAsync("[name='Input.Words']", message);
        await resident.ClickAsync("main form[method=post] button[type=submit], main form[method=post] button:not([type])");
        await resident.WaitForURLAsync(url => url.Contains("/raised/", StringComparison.Ordinal));
        var code = new Uri(resident.Url).Segments[^1];

        var (clerk, worker, reviewer) = (await browsing.SignIn(desk), await browsing.SignIn(manager), await browsing.SignIn(leader));
        await clerk.GotoAsync("/manage/demands?find=" + code);
        var demand = await clerk.Locator("main a[href*='/manage/demands/0']").First.GetAttributeAsync("href") ?? "";
        await Do(clerk, demand, "triage", "triage", ("type", "SERVICE-OTHER"));
        await Do(clerk, demand, "dispatch", "dispatch");
        await Do(worker, demand, "accept", "accept");
        await Do(worker, demand, "reply", "reply", ("words", "您反映的问题已核实处理，感谢您的监督。"));
        await Do(reviewer, demand, "review", "pass");
        await browsing.Town.Settle();
        if (await Offers(clerk, demand, "follow-up"))
        {
            await Do(clerk, demand, "follow-up", "reached", ("satisfaction", "Satisfied"));
            await Do(clerk, demand, "archive", "archive");
        }

        await resident.GotoAsync("/track/" + code);
        (await resident.TextContentAsync("main") ?? "").ShouldContain("您反映的问题已核实处理");
        (await desk.Gets("/api/demands?find=" + code)).Body.ShouldContain("\"Archived\"");
    }

    private static async Task<bool> Offers(IPage page, string demand, string act)
    {
        await page.GotoAsync(demand);
        return await page.Locator($"[data-act='{act}']").CountAsync() > 0;
    }

    private static async Task Do(IPage page, string demand, string act, string button, params (string Field, string Value)[] typed)
    {
        await page.GotoAsync(demand);
        var form = page.Locator($"[data-act='{act}']");
        if (!await form.Locator("form").IsVisibleAsync()) await form.Locator("> summary").ClickAsync();
        foreach (var (field, value) in typed) await Enter(form.Locator($"[name='{field}']").First, value);
        await form.Locator($"button[value='{button}']").ClickAsync();
        await page.WaitForLoadStateAsync();
        (await page.Locator(".alert-danger.problem, .validation-summary-errors").CountAsync()).ShouldBe(0, await page.TextContentAsync("main"));
    }

    private static async Task Enter(ILocator field, string value)
    {
        switch (await field.EvaluateAsync<string>("e => e.type"))
        {
            case "radio": await field.Page.Locator($"[name='{await field.GetAttributeAsync("name")}'][value='{value}']").CheckAsync(); break;
            case "select-one": await field.SelectOptionAsync(value); break;
            default: await field.FillAsync(value); break;
        }
    }

    private static IReadOnlyList<string> Texts() => RealMessages.Some(5) ??
    [
        "家里停电已经两个小时了，隔壁楼有电，请尽快来看看。", "电费单上的示数和我家电表对不上，请核实。", "小区门口的电线杆有点斜，下雨天担心倒下来。",
        "想把户名改成我儿子的，需要带什么材料？", "晚上电压低，电饭煲半天煮不熟饭。",
    ];
}
