using System.Text;
using Lindian.Domain.Organization;

namespace Lindian.Features.Tests.Organization;

public sealed class ImportingTables
{
    [Theory, OnEveryDatabase]
    public async Task All_rows_go_in_and_the_same_file_twice_changes_nothing(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var (team, community) = ($"T-{town.Next()}", $"C-{town.Next()}");
        var file = $"编码,类别,上级编码,名称,供电区域,户数\n{community},社区,{team},柳荫,农村,\"1,250\"\n{team},小组,{quarter.Region.Code},北苑小组,,\n";

        (await Import(admin, "units", file)).Text.ShouldContain("新增 2，修改 0，不变 0，错误 0");
        (await town.Tree()).UnitByCode(team).ShouldBeNull("a preview changes nothing");
        (await Import(admin, "units", file, "Apply")).Text.ShouldContain("新增 2，修改 0，不变 0，错误 0");
        (await town.Tree()).UnitByCode(community)!.Community!.Households.ShouldBe(1250);
        var events = await Events(town, community);
        (await Import(admin, "units", file, "Apply")).Text.ShouldContain("新增 0，修改 0，不变 2，错误 0");
        (await Events(town, community)).ShouldBe(events);
    }

    [Theory, OnEveryDatabase]
    public async Task One_bad_row_and_nothing_goes_in_and_every_error_has_its_line(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var good = $"T-{town.Next()}";
        var file = $"Code,Kind,Parent code,Name,Area class\n{good},Team,{quarter.Region.Code},good,\nX 1,Team,{quarter.Region.Code},bad code,\nX2,Village,{quarter.Region.Code},bad kind,\nX3,Community,{quarter.Team.Code},no area,\n{good},Team,{quarter.Region.Code},again,\nX4,Team,NOWHERE,x,\n";

        var page = await Import(admin, "units", file, "Apply");

        page.Text.ShouldContain("未导入任何内容");
        page.Document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("td")!.TextContent).ShouldBe(["3", "4", "5", "6", "7"]);
        page.Text.ShouldContain("“Village”");
        (await town.Tree()).UnitByCode(good).ShouldBeNull();
    }

    [Theory, OnEveryDatabase]
    public async Task Members_come_with_their_roles_and_lose_those_the_file_no_longer_names(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var number = $"M{town.Next():00000}";
        string File(string roles) => $"工号,姓名,单位编码,角色\n{number},李强,{quarter.Team.Code},{roles}\n";

        (await Import(admin, "members", File($"小组组长@{quarter.Team.Code};Manager@{quarter.Community.Code}"), "Apply")).Text.ShouldContain("新增 1");
        (await Import(admin, "members", File($"社区客户经理@{quarter.Community.Code}"), "Apply")).Text.ShouldContain("修改 1");
        (await Import(admin, "members", $"工号,姓名,单位编码\n{number},李强,{quarter.Team.Code}\n", "Apply")).Text.ShouldContain("不变 1");

        var member = (await town.Tree()).Members.Single(m => m.StaffNumber == number);
        member.Grants.Select(g => (g.Role, g.UnitId)).ShouldBe([(Role.Manager, quarter.Community.Id)]);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task An_export_goes_back_in_unchanged_as_CSV_and_as_a_workbook(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();
        await quarter.Manager();
        await quarter.TeamLeader();

        foreach (var what in new[] { "units", "members" })
        foreach (var format in new[] { "csv", "xlsx" })
        {
            var bytes = await admin.Http.GetByteArrayAsync($"/api/{what}/export?format={format}");
            var page = await (await admin.Opens($"/manage/import/{what}")).Submit("Apply", new { file = ($"x.{format}", bytes) });
            page.Text.ShouldContain("新增 0，修改 0");
            page.Text.ShouldContain("错误 0");
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_file_of_another_kind_or_size_is_refused(TownRef here)
    {
        var (_, _, admin) = await here.Start();
        var page = await admin.Opens("/manage/import/units");

        (await page.Submit("Apply", new { file = ("x.pdf", new byte[10]) })).Refusal.ShouldContain("不支持此类文件");
        (await page.Submit("Apply", new { file = ("x.csv", new byte[(5 << 20) + 1]) })).Refusal.ShouldContain("5 MB");
        (await page.Submit("Apply", new { file = ("x.xlsx", "no workbook"u8.ToArray()) })).Refusal.ShouldContain("工作簿");
        (await page.Submit("Apply", new { file = ("x.csv", "名称,类别\n"u8.ToArray()) })).Refusal.ShouldContain("编码");
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_but_an_administrator_imports_or_exports(TownRef here)
    {
        var (_, quarter, _) = await here.Start();
        var leader = await quarter.RegionLeader();

        (await leader.Opens("/manage/import/units")).Status.ShouldBe(403);
        (await leader.Gets("/api/members/export")).Status.ShouldBe(403);
    }

    private static async Task<OpenPage> Import(Person admin, string what, string table, string handler = "") =>
        await (await admin.Opens($"/manage/import/{what}")).Submit(handler, new { file = ("table.csv", Encoding.UTF8.GetBytes(table)) });

    private static async Task<int> Events(Town town, string code) => (await town.Tree()).UnitByCode(code)!.Seq;
}
