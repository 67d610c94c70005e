using System.Text;
using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Features.Integration.Desk;
using Lindian.Features.Tests.Integration.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Integration.Desk;

public sealed class ImportingOnThePage
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_columns_are_proposed_the_first_rows_shown_and_nothing_written_before_the_start(TownRef here)
    {
        var (town, admin, prefix) = await Start(here);

        var page = await Uploads(admin, Table(prefix, 30, bad: 3));

        page.Status.ShouldBe(200, page.Text);
        Chosen(page, "words").ShouldBe("内容");
        Chosen(page, "externalId").ShouldBe("编号");
        Chosen(page, "raisedAt").ShouldBe("时间");
        page.Text.ShouldContain("试导入 20 行：可导入 19，已存在 0，未通过 1");
        page.Text.ShouldContain("受理内容：此项为必填项");
        (await town.Raised(prefix)).ShouldBe(0);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task It_runs_in_the_background_and_ends_with_the_refused_rows_as_a_file(TownRef here)
    {
        var (town, admin, prefix) = await Start(here);
        var page = await Uploads(admin, Table(prefix, 130, bad: 3).Replace($"{prefix}9,第9户", $"{prefix}9,=1+1第9户", StringComparison.Ordinal).Replace($"{prefix}3,", "=cmd3,", StringComparison.Ordinal));

        var waiting = await page.Submit("Start");
        await Run(town);
        var done = await admin.Opens(waiting.Url);

        waiting.Text.ShouldContain("排队中");
        done.Text.ShouldContain("已完成 已处理 130 / 130 行：导入 129，已存在 0，未通过 1");
        done.One("progress").ShouldBe("100 %");
        (await town.Raised(prefix)).ShouldBe(129);
        var errors = await admin.Gets($"/api/imports/{IdOf(done)}/errors");
        errors.Body.ShouldContain("import.required");
        errors.Body.ShouldContain("此项为必填项");
        (await town.InDb((db, _) => db.ImportParts.CountAsync())).ShouldBe(0, "the file is forgotten when the run ends");
        (await town.InDb((db, _) => db.AccessLog.CountAsync(a => a.What == "import-errors"))).ShouldBe(1);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_same_file_again_changes_nothing_and_last_times_columns_are_proposed(TownRef here)
    {
        var (town, admin, prefix) = await Start(here);
        var table = Table(prefix, 12).Replace("编号,内容", "单号,客户说的话", StringComparison.Ordinal);
        var page = await Uploads(admin, table);
        await admin.Fills(await admin.Looks(page.Url), "Map", ("Columns[words]", "客户说的话"), ("Columns[externalId]", "单号"));
        await (await admin.Opens(page.Url)).Submit("Start");
        await Run(town);

        var again = await Uploads(admin, table);
        var end = await again.Submit("Start");
        await Run(town);

        (Chosen(again, "words"), Chosen(again, "externalId")).ShouldBe(("客户说的话", "单号"));
        (await admin.Opens(end.Url)).Text.ShouldContain("导入 0，已存在 12，未通过 0");
        (await town.Raised(prefix)).ShouldBe(12);
    }

    [Theory, OnEveryDatabase]
    public async Task A_mapping_is_kept_by_name_and_used_again_by_somebody_else(TownRef here)
    {
        var (town, admin, prefix) = await Start(here);
        var (table, name) = (Table(prefix, 3).Replace("编号,内容", "甲,乙", StringComparison.Ordinal), "热线导出" + prefix);
        var page = await Uploads(admin, table);
        var kept = await admin.Fills(await admin.Looks(page.Url), "Map", ("Columns[words]", "乙"), ("Columns[externalId]", "甲"), ("KeepAs", name));
        kept.Status.ShouldBe(200, kept.Text);
        var colleague = await (await town.Quarter()).Administrator();

        var next = await Uploads(colleague, table);
        next.Document.QuerySelectorAll("#use option").Select(o => o.TextContent).ShouldContain(name);
        var used = await colleague.Opens($"{next.Url}?use={Uri.EscapeDataString(name)}");

        (Chosen(used, "words"), Chosen(used, "externalId")).ShouldBe(("乙", "甲"));
        (await colleague.Opens(next.Url + "?use=nothing")).Status.ShouldBe(404);
        var other = await colleague.Opens($"{(await Uploads(colleague, Table(prefix, 3))).Url}?use={Uri.EscapeDataString(name)}");
        (Chosen(other, "words"), Chosen(other, "raisedAt")).ShouldBe((null, "时间"), "only what this file has");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_stopped_import_goes_on_and_a_run_that_lost_its_claim_writes_nothing(TownRef here)
    {
        var (town, admin, prefix) = await Start(here);
        var page = await (await Uploads(admin, Table(prefix, 20))).Submit("Start");
        var stopped = await page.Submit("Stop");
        await Run(town);
        (await town.Raised(prefix)).ShouldBe(0);

        await stopped.Submit("Start");
        await town.InDb((db, _) => db.ImportJobs.ExecuteUpdateAsync(set => set // another node has it, and died a while ago
            .SetProperty(j => j.State, ImportState.Running).SetProperty(j => j.ClaimedBy, NewId.Next()).SetProperty(j => j.ClaimedUntil, town.Clock.GetUtcNow().UtcDateTime.AddMinutes(1))));
        await Run(town);
        (await town.Raised(prefix)).ShouldBe(0, "the claim of the other still holds");
        town.Clock.Pass(TimeSpan.FromMinutes(2));
        await Run(town);

        stopped.Text.ShouldContain("已停止");
        (await admin.Opens(page.Url)).Text.ShouldContain("已完成");
        (await town.Raised(prefix)).ShouldBe(20);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task What_nobody_went_on_with_is_forgotten_after_a_week(TownRef here)
    {
        var (town, admin, prefix) = await Start(here);
        var page = await Uploads(admin, Table(prefix, 3));
        town.Clock.Pass(TimeSpan.FromDays(8));
        await ActivatorUtilities.CreateInstance<ImportLoop>(town.Services).Forget(CancellationToken.None);

        (await town.InDb((db, _) => db.ImportParts.CountAsync())).ShouldBe(0);
        (await town.InDb((db, _) => db.ImportJobs.Select(j => j.State).SingleAsync())).ShouldBe(ImportState.Discarded);
        page.Text.ShouldContain("前 20 行预览");
    }

    [Theory, OnEveryDatabase]
    public async Task A_picture_with_the_name_of_a_workbook_and_an_empty_file_are_refused(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();

        (await Uploads(admin, [0x89, 0x50, 0x4E, 0x47, 1, 2, 3], "a.xlsx")).Refusal.ShouldContain("已损坏");
        (await Uploads(admin, [0x50, 0x4B, 3, 4, 0, 0], "a.csv")).Refusal.ShouldContain("不支持此类文件");
        (await Uploads(admin, "\n\n"u8.ToArray(), "a.csv")).Refusal.ShouldContain("没有表头");
        (await Uploads(admin, "a,b\n"u8.ToArray(), "a.exe")).Refusal.ShouldContain("不支持此类文件");
    }

    private static async Task<(Town, Person, string)> Start(TownRef here)
    {
        var town = await here.Open();
        return (town, await (await town.Quarter()).Administrator(), town.Prefix());
    }

    private static Task<OpenPage> Uploads(Person admin, string table) => Uploads(admin, Encoding.UTF8.GetBytes(table), "诉求.csv");

    private static async Task<OpenPage> Uploads(Person admin, byte[] content, string name) =>
        await (await admin.Opens("/manage/import")).Submit("", new { file = (name, content) });

    private static Task<int> Run(Town town) => town.Services.GetRequiredService<RunImports>().Run(CancellationToken.None);

    private static string Table(string prefix, int rows, int bad = 0) =>
        ImportTalk.Table(prefix, rows).Replace($"{prefix}{bad},第{bad}户停电了", $"{prefix}{bad},", StringComparison.Ordinal);

    private static string? Chosen(OpenPage page, string field) => page.Document.QuerySelector($"#c-{field} option[selected]")?.GetAttribute("value");

    private static string IdOf(OpenPage page) => page.Url.Split('/')[^1];
}
