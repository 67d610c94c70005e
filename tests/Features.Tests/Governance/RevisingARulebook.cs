using Lindian.Data.Maps.Governance;
using Lindian.Features.Governance;
using Lindian.Features.Governance.Books;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Governance;

public sealed class RevisingARulebook
{
    private static async Task<(Town, Person)> WithTestBook(TownRef here)
    {
        var book = new DefaultRulebook("test-book", "Demands.Defaults.danger-words.json", book =>
        {
            if (!book.Json.Contains("colour")) throw new BadInput("json", "calendar.file-unknown");
        });
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton(book));
        return (town, await (await town.Quarter()).Administrator());
    }

    [Theory, OnEveryDatabase]
    public async Task A_new_version_holds_at_once_and_the_old_one_can_still_be_read(TownRef here)
    {
        var (town, admin) = await WithTestBook(here);

        var saved = await admin.Posts("/api/rulebooks/test-book/versions?fromVersion=1", new { colour = "blue" });
        var byForm = await admin.Submits("/manage/governance/rulebooks/test-book/revise", new() { ["Json"] = """{"colour":"red"}""" });

        saved.Status.ShouldBe(200, saved.Body);
        byForm.Status.ShouldBe(302, byForm.Body);
        (await admin.Gets("/api/rulebooks/test-book/versions/2")).Body.ShouldBe("""{"colour":"blue"}""");
        var page = await admin.Gets("/manage/governance/rulebooks/test-book");
        page.Body.ShouldContain("""- """);
        System.Net.WebUtility.HtmlDecode(page.Body).ShouldContain("""-   "colour": "blue" """.TrimEnd());
        System.Net.WebUtility.HtmlDecode(page.Body).ShouldContain("""+   "colour": "red" """.TrimEnd());
        (await town.InDb((db, _) => db.Rulebooks.Where(b => b.Name == "test-book").Select(b => b.Versions.Count).SingleAsync())).ShouldBe(3);
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_owner_cannot_work_with_is_refused(TownRef here)
    {
        var (_, admin) = await WithTestBook(here);

        var wrong = await admin.Posts("/api/rulebooks/test-book/versions?fromVersion=1", new { shape = 1 });
        var broken = await admin.Submits("/manage/governance/rulebooks/test-book/revise", new() { ["Json"] = "{\"colour\":\n oops" });
        var stale = await admin.Posts("/api/rulebooks/test-book/versions?fromVersion=7", new { colour = 1 });

        (wrong.Status, wrong.Code).ShouldBe((400, "calendar.file-unknown"));
        broken.Status.ShouldBe(400);
        broken.Body.ShouldContain("第 2 行");
        stale.Code.ShouldBe("stale");
    }

    [Fact]
    public void The_difference_tells_lines_and_not_spaces()
    {
        LineDiff.Of("""{"a":1,"b":2}""", """{ "a": 1,  "b": 2 }""").ShouldBeEmpty();
        LineDiff.Of("""{"a":1,"b":2}""", """{"a":1,"b":3}""").Where(l => l.Change != LineChange.Same)
            .ShouldBe([new(LineChange.Removed, """  "b": 2"""), new(LineChange.Added, """  "b": 3""")]);
    }
}
