using Lindian.Data.Maps.Organization;
using Lindian.Features.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Organization;

/// <summary>N-6: from an empty installation to the first demand, without a default password.</summary>
public sealed class SettingUp
{
    private const string Password = "Morning-tea-26";

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task The_guide_makes_the_company_and_its_administrator_and_ticks_what_is_done(TownRef here)
    {
        var (town, someone) = await Empty(here);
        (await someone.Opens("/manage")).Text.ShouldContain("系统尚未启用");

        var guide = await Fill(await someone.Opens("/setup"), Code(town));

        guide.Url.ShouldBe("/manage/setup");
        guide.Text.ShouldContain("已完成 1 项，共 6 项"); // the calendar came with the product
        var above = await Company(town);
        foreach (var kind in new[] { "Region", "Team", "Community" }) above = await Opens(someone, kind, above);
        (await someone.Opens("/manage/setup")).Text.ShouldContain("已完成 2 项，共 6 项");
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_wrong_code_a_weak_password_and_a_slip_change_nothing_and_keep_what_was_typed(TownRef here)
    {
        var (town, someone) = await Empty(here);
        var page = await someone.Opens("/setup");

        var wrong = await Fill(page, "AAAA-BBBB-CCCC");
        (wrong.Status, wrong.Document.QuerySelector("#Company")?.GetAttribute("value")).ShouldBe((400, "某某供电公司"));
        (await Fill(page, Code(town), chosen: "short")).Status.ShouldBe(400);
        (await Fill(page, Code(town), again: "Another-one-26")).Status.ShouldBe(400);
        (await Count(town)).ShouldBe((0, 0));
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task It_can_be_done_once_also_when_two_do_it_at_the_same_moment(TownRef here)
    {
        var (town, first) = await Empty(here);
        var second = Person.Resident(town);
        var (one, other) = (await first.Opens("/setup"), await second.Opens("/setup"));

        var answers = await Task.WhenAll(Fill(one, Code(town).ToLowerInvariant().Replace('-', ' '), number: "A1"), Fill(other, Code(town), number: "B2"));

        answers.Count(a => a.Url == "/manage/setup").ShouldBe(1);
        answers.Single(a => a.Url != "/manage/setup").Status.ShouldBe(404); // as for anybody who comes later, not that something broke
        (await Count(town)).ShouldBe((1, 1));
        (await second.Opens("/setup")).Status.ShouldBe(404);
    }

    private static async Task<(Town, Person)> Empty(TownRef here)
    {
        var town = await Town.Empty(here.Provider);
        return (town, Person.Resident(town));
    }

    private static async Task<Guid> Opens(Person administrator, string kind, Guid above)
    {
        var form = await administrator.Opens($"/manage/units/new?below={above}");
        var unit = await form.Submit("", new { Input_Kind = kind, Input_Code = kind, Input_Name = "和平里" + kind, Input_Area = "Urban" });
        unit.Title.ShouldBe("和平里" + kind);
        return Guid.Parse(unit.Url.Split('/')[^1]);
    }

    private static Task<OpenPage> Fill(OpenPage page, string code, string chosen = Password, string? again = null, string number = "A001") =>
        page.Submit("", new { Code = code, Company = "某某供电公司", StaffNumber = number, Name = "林晓", Chosen = chosen, Again = again ?? chosen });

    private static string Code(Town town) => town.Services.GetRequiredService<SetupCode>().ToString();

    private static Task<(int Members, int Units)> Count(Town town) => town.InDb(async (db, _) => (await db.Members.CountAsync(), await db.Units.CountAsync()));

    private static Task<Guid> Company(Town town) => town.InDb((db, _) => db.Units.Select(u => u.Id).SingleAsync());
}
