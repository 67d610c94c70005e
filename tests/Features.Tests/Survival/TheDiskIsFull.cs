using Lindian.Data;
using Lindian.Features.Tests.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Survival;

/// <summary>No byte is left for SQLite: who wants to read may, who wants to save is told, and it goes on by itself when there is space again.</summary>
[Collection("Alone")]
public sealed class TheDiskIsFull(ITestOutputHelper output)
{
    private static readonly int Times = KillingTheNode.Long ? 10 : 1;

    [Fact]
    public async Task People_read_on_are_told_that_nothing_was_saved_and_send_it_again()
    {
        using var disk = new SmallDisk();
        var town = await Town.Build(Provider.Sqlite, disk.Serves, disk.Settings);
        var quarter = await town.Quarter();
        var clerk = await quarter.Dispatcher();
        var form = await town.NewClient().Opens("/raise?community=" + quarter.Community.Code);
        var before = await Rows(town);

        await disk.Fill(town);
        town.Clock.Pass(TimeSpan.FromMinutes(2)); // the session wants to note that it was used
        var refused = await form.Sends(new { Words = "楼道 <b>没电</b> \"急\"" + new string('电', 1500), Phone = "13900001111" });
        var program = await clerk.Posts("/api/demands", new { words = new string('电', 1500), channel = "HOTLINE", contact = new { name = "王小明" }, communityId = quarter.Community.Id });
        var list = await clerk.Opens("/manage/demands");
        var ready = await Person.Resident(town).Gets("/health/ready");

        (program.Status, program.Code).ShouldBe((503, "database.full"));
        refused.Status.ShouldBe(503);
        refused.Text.ShouldContain("系统存储空间已满，暂时不能保存");
        refused.Text.ShouldContain("您填写的内容保留在本页");
        list.Status.ShouldBe(200, "reading needs no space");
        if (disk.IsMounted) (ready.Status, ready.Body).ShouldBe((503, "Unhealthy\ndatabase: database.full"));
        (await Rows(town)).ShouldBe(before, "nothing half done");

        disk.Free();
        var sent = await refused.Sends(new { });
        sent.Status.ShouldBe(200, sent.Text);
        (await refused.Sends(new { })).Path.ShouldBe(sent.Path, "the same operation is done once");
        (await Person.Resident(town).Gets("/health/ready")).Status.ShouldBe(200);
        (await town.InDb((db, _) => db.Database.SqlQuery<string>($"pragma integrity_check").ToListAsync())).ShouldBe(["ok"]);
    }

    [Fact]
    public async Task In_the_middle_of_work_it_loses_nothing_and_needs_no_restart()
    {
        using var disk = new SmallDisk();
        var town = await Town.Build(Provider.Sqlite, builder => OnAPort(disk, builder), disk.Settings);
        await using var load = new Load(town, () => new Uri(town.Url));
        await load.Begin(2);

        for (var i = 0; i < Times; i++)
        {
            await load.Goes(20);
            var refused = load.Unanswered;
            await disk.Fill(town);
            await load.Meets(refused + 10);
            disk.Free();
        }
        await load.Goes(20);
        await load.Ends();

        output.Tell($"disk filled {Times} times ({(disk.IsMounted ? "tmpfs" : "page limit")}): {load}, {await Survivors.Check(town, load)}");
    }

    private static void OnAPort(SmallDisk disk, WebApplicationBuilder builder)
    {
        disk.Serves(builder);
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
    }

    private static Task<(int, int, int)> Rows(Town town) =>
        town.InDb(async (db, _) => (await db.Events.CountAsync(), await db.Operations.CountAsync(), await db.Set<Lindian.Domain.Words>().CountAsync()));
}
