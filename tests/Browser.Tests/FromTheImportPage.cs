using System.Text;
using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Integration.Desk;
using Lindian.Features.Tests;
using Lindian.Features.Tests.Demands.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lindian.Browser.Tests;

public sealed class FromTheImportPage
{
    private const int Count = 20;

    /// <summary>Real messages where the development data lies beside the checkout, else invented ones.</summary>
    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Twenty_messages_come_in_by_the_page_and_walk_to_the_archive(Provider provider)
    {
        await using var browsing = await Browsing.Start(provider);
        var (town, quarter) = (browsing.Town, await browsing.Town.Quarter());

        await Import(browsing, await quarter.Administrator());

        var (desk, manager, leader) = (await quarter.Dispatcher(), await quarter.Manager(), await quarter.TeamLeader());
        var all = await town.InDb((db, _) => db.Demands.AsNoTracking().OrderBy(d => d.Serial).ToListAsync());
        all.Count.ShouldBe(Count);
        foreach (var demand in all) await Walk(new(demand.Id, demand.Number, demand.TrackingCode, demand.Danger, demand.SuggestedTypeCode, null), quarter, desk, manager, leader);
        (await town.InDb((db, _) => db.Demands.CountAsync(d => d.State == DemandState.Archived))).ShouldBe(Count);
    }

    private static async Task Import(Browsing browsing, Person administrator)
    {
        var page = await browsing.SignIn(administrator);
        await page.GotoAsync("/manage/import");
        await page.SetInputFilesAsync("[name=file]", new FilePayload { Name = "messages.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Table()) });
        await page.Locator("main form button.btn-primary").First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/manage/import/", StringComparison.Ordinal));
        await page.SelectOptionAsync("[name='Columns[words]']", "message");
        await page.SelectOptionAsync("[name='Columns[externalId]']", "number");
        await page.Locator("form[action*='Map'] button").ClickAsync();
        await page.Locator("form[action*='Start'] button").ClickAsync();
        var progress = page.Locator("#progress");
        await Assertions.Expect(progress.Locator("progress")).ToHaveAttributeAsync("value", "0", new() { Timeout = 30_000 });

        await browsing.Town.Services.GetRequiredService<RunImports>().Run(CancellationToken.None);

        // nobody reloads: the page asks by itself how far it is
        await Assertions.Expect(progress.Locator("progress")).ToHaveAttributeAsync("value", "100", new() { Timeout = 60_000 });
        await Assertions.Expect(progress).ToContainTextAsync($"{Count} / {Count}");
    }

    private static async Task Walk(RaiseDemand.Receipt demand, Quarter quarter, Person desk, Person manager, Person leader)
    {
        await desk.DoesOnPage(demand, "triage", ("type", "SERVICE-OTHER"), ("communityId", quarter.Community.Id.ToString()));
        await desk.DoesOnPage(demand, "dispatch");
        await manager.DoesOnPage(demand, "accept");
        await manager.DoesOnPage(demand, "reply", ("words", "您反映的问题已核实处理，感谢您的监督。"));
        await leader.Presses(demand, "review", "pass");
        await quarter.Town.Settle();
        // without a call the archive comes by itself
        if (!(await desk.Sees(demand)).FollowUpDue) return;
        await desk.Presses(demand, "follow-up", "reached", ("satisfaction", "Satisfied"));
        await desk.DoesOnPage(demand, "archive");
    }

    private static string Table()
    {
        var messages = RealMessages.Some(Count) ?? [.. Enumerable.Range(1, Count).Select(n => $"{n} 号楼楼道电表箱的门坏了，下雨会进水，请来修一下。")];
        return "number,message\n" + string.Join('\n', messages.Select((text, n) => $"M{n},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }
}
