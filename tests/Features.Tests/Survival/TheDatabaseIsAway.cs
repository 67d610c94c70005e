using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Features.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Survival;

public sealed class TheDatabaseIsAway
{
    [Fact]
    public async Task People_are_told_so_keep_what_they_typed_and_send_it_again_when_it_is_back()
    {
        await using var server = await OwnPostgres.Begin();
        var town = await Town.Build(Provider.Postgres, database: await server.Fresh());
        var quarter = await town.Quarter();
        var clerk = await quarter.Dispatcher();
        var browser = town.NewClient();
        var form = await browser.Opens("/raise?community=" + quarter.Community.Code);

        await server.Stop();
        var page = await clerk.Opens("/manage/demands");
        var program = await clerk.Gets("/api/demands/" + NewId.Next());
        var refused = await form.Sends(new { Words = "楼道 <b>没电</b> \"急\"", Phone = "13900001111" });
        var ready = await Person.Resident(town).Gets("/health/ready");
        var english = town.NewClient();
        english.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var told = await english.Opens("/communities");

        told.Status.ShouldBe(503);
        told.Text.ShouldContain("The service can't be reached just now");
        (page.Status, page.Title).ShouldBe((503, "系统暂时无法访问，请稍后再试"));
        (program.Status, program.Code).ShouldBe((503, "database.away"));
        refused.Status.ShouldBe(503);
        refused.Answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        refused.Text.ShouldContain("您填写的内容保留在本页");
        ready.Status.ShouldBe(503);

        await server.Start();
        (await clerk.Opens("/manage/demands")).Status.ShouldBe(200, "still signed in");
        var sent = await refused.Sends(new { });
        var again = await refused.Sends(new { });

        sent.Status.ShouldBe(200, sent.Text);
        again.Path.ShouldBe(sent.Path, "the same operation is done once");
        var words = await (await Tracked.By(town, browser, sent.Path.Split('/')[^1])).Opens();
        words.Text.ShouldContain("楼道 <b>没电</b> \"急\"");
        (await town.InDb((db, _) => db.Demands.CountAsync(d => d.CommunityId == quarter.Community.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_and_the_node_goes_on_when_it_answers_again()
    {
        await using var server = await OwnPostgres.Begin();
        var town = await Town.Build(Provider.Postgres, database: await server.Fresh(";Timeout=3;Command Timeout=3"));
        var quarter = await town.Quarter();
        var clerk = await quarter.Dispatcher();
        var form = await town.NewClient().Opens("/raise?community=" + quarter.Community.Code);

        await server.Freeze();
        var page = await clerk.Opens("/manage/demands");
        var refused = await form.Sends(new { Words = "楼道没电" });
        var ready = await Person.Resident(town).Gets("/health/ready");
        await server.Thaw();

        (page.Status, page.Title).ShouldBe((503, "系统暂时无法访问，请稍后再试"));
        refused.Status.ShouldBe(503);
        (ready.Status, ready.Body).ShouldBe((503, "Unhealthy\ndatabase: database.away\nclock: database.away"));
        (await clerk.Opens("/manage/demands")).Status.ShouldBe(200);
        var sent = await refused.Sends(new { });
        (await refused.Sends(new { })).Path.ShouldBe(sent.Path, "what the server did after all while nobody listened is not done twice");
        (await town.InDb((db, _) => db.Demands.CountAsync(d => d.CommunityId == quarter.Community.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_password_is_never_written_into_that_page()
    {
        await using var server = await OwnPostgres.Begin();
        var town = await Town.Build(Provider.Postgres, database: await server.Fresh());
        var person = await (await town.Quarter()).Dispatcher();
        var page = await Person.Resident(town).Opens("/sign-in");
        await server.Stop();

        var refused = await page.Submit("", new { StaffNumber = person.StaffNumber, Password = Person.Password });

        refused.Status.ShouldBe(503);
        refused.Document.DocumentElement.OuterHtml.ShouldNotContain(Person.Password);
        refused.Document.QuerySelectorAll("main input").ShouldBeEmpty();
    }
}
