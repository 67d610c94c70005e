using Lindian.Domain.Organization;
using Lindian.Features.Organization;

namespace Lindian.Features.Tests.Organization;

public sealed class ManagingTheTree
{
    private sealed record Made(Guid Id);

    [Theory, OnEveryDatabase]
    public async Task A_unit_stands_only_where_its_kind_belongs(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();

        (await admin.Posts("/api/units", new { kind = "Community", parentId = quarter.Region.Id, code = Code(town), name = "x", community = new { area = "Rural" } })).Code.ShouldBe("unit.wrong-place");
        (await admin.Posts("/api/units", new { kind = "Community", parentId = quarter.Team.Id, code = Code(town), name = "x" })).Code.ShouldBe("unit.area-missing");
        (await admin.Posts("/api/units", new { kind = "Company", parentId = (Guid?)null, code = Code(town), name = "x" })).Code.ShouldBe("unit.one-company");
        (await admin.Posts("/api/units", new { kind = "Team", parentId = quarter.Region.Id, code = "a b", name = "x" })).Code.ShouldBe("unit.code-wrong");
        var made = (await admin.Posts("/api/units", new { kind = "Team", parentId = quarter.Region.Id, code = Code(town), name = "东城小组" })).As<Made>();
        (await admin.Gets($"/api/units/{made.Id}")).As<UnitPage>().Unit.Name.ShouldBe("东城小组");
    }

    [Theory, OnEveryDatabase]
    public async Task A_boundary_encloses_something_on_earth(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        async Task<string> Refused(string boundary) =>
            (await admin.Posts("/api/units", new { kind = "Community", parentId = quarter.Team.Id, code = Code(town), name = "x", community = new { area = "Rural", boundary } })).Code;

        foreach (var none in new[] { "no json", "[]", """{"type":"Point","coordinates":[1,2]}""", """{"type":7}""" }) (await Refused(none)).ShouldBe("unit.boundary-wrong", none);
        foreach (var coordinates in new[] { "[]", "[[]]", "7", "[7]", "[[[1,1],[2,2]]]", "[[[1,1],[2,2],[1,1],[2,2]]]", "[[[1,1],[2,1],[2,\"2\"]]]", "[[[1,1],[2,1],[2]]]", "[[[31,121],[31,122],[32,122]]]", "[[[1,1],[2,1],[2,1e400]]]" })
            (await Refused($$"""{"type":"Polygon","coordinates":{{coordinates}}}""")).ShouldBe("unit.boundary-places-wrong", coordinates);
        (await Refused("""{"type":"Polygon"}""")).ShouldBe("unit.boundary-places-wrong");
        (await Refused("""{"type":"MultiPolygon","coordinates":[[[[121,31],[122,31],[122,32],[121,31]]],[[]]]}""")).ShouldBe("unit.boundary-places-wrong");
        (await Refused("""{"type":"MultiPolygon","coordinates":[[[[121,31],[122,31],[122,32],[121,31]]]]}""")).ShouldBe("");
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_belongs_to_one_unit(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();

        (await admin.Posts("/api/units", new { kind = "Team", parentId = quarter.Region.Id, code = quarter.Team.Code, name = "x" })).Code.ShouldBe("unit.code-taken");
    }

    [Theory, OnEveryDatabase]
    public async Task A_move_counts_from_its_day_and_the_former_place_is_remembered(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var other = await town.Add(UnitKind.Team, quarter.Region);
        var now = town.Clock.GetUtcNow();

        (await admin.Posts($"/api/units/{quarter.Community.Id}/place", new { parentId = other.Id, from = now.AddDays(1) })).Code.ShouldBe("unit.moves-later");
        (await admin.Posts($"/api/units/{quarter.Community.Id}/place", new { parentId = other.Id, from = now.AddDays(-3) })).Status.ShouldBe(200);
        (await admin.Posts($"/api/units/{quarter.Community.Id}/place", new { parentId = quarter.Team.Id, from = now.AddDays(-5) })).Code.ShouldBe("unit.moved-since");

        var tree = await town.Tree();
        tree.Unit(quarter.Community.Id)!.ParentAt(now.UtcDateTime.AddDays(-4)).ShouldBe(quarter.Team.Id);
        tree.Unit(quarter.Community.Id)!.ParentAt(now.UtcDateTime.AddDays(-2)).ShouldBe(other.Id);
        tree.UpwardsAt(quarter.Community.Id, now.UtcDateTime.AddDays(-4)).ShouldContain(u => u.Id == quarter.Team.Id);
    }

    [Theory, OnEveryDatabase]
    public async Task A_unit_closes_only_when_nothing_is_left_in_it(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var manager = await quarter.Manager();

        (await admin.Posts($"/api/units/{quarter.Team.Id}/closing")).Code.ShouldBe("unit.has-units");
        (await admin.Posts($"/api/units/{quarter.Community.Id}/closing")).Code.ShouldBe("unit.has-members");
        (await admin.Puts($"/api/members/{manager.MemberId}", new { name = "x", unitId = quarter.Region.Id })).Status.ShouldBe(200);
        (await admin.Posts($"/api/units/{quarter.Community.Id}/closing")).Status.ShouldBe(200);

        (await town.Tree()).ManagerOf(quarter.Community.Id, town.Clock.GetUtcNow().UtcDateTime).ShouldBeNull();
        (await admin.Posts($"/api/units/{quarter.Community.Id}/managers", new { memberId = manager.MemberId })).Code.ShouldBe("unit.closed");
    }

    [Theory, OnEveryDatabase]
    public async Task A_team_leader_reads_their_part_and_changes_nothing(TownRef here)
    {
        var (_, quarter, _) = await here.Start();
        var (leader, other) = (await quarter.TeamLeader(), await quarter.Town.Quarter());

        (await leader.Posts("/api/units", new { kind = "Community", parentId = quarter.Team.Id, code = "x", name = "x", community = new { area = "Urban" } })).Status.ShouldBe(403);
        (await leader.Gets($"/api/units/{quarter.Community.Id}")).Status.ShouldBe(200);
        (await leader.Gets($"/api/units/{other.Community.Id}")).Status.ShouldBe(404);
        (await leader.Gets("/api/units")).As<List<UnitRow>>().Select(u => u.Id).ShouldBe([quarter.Town.CompanyId, quarter.Region.Id, quarter.Team.Id, quarter.Community.Id], ignoreOrder: true);
        (await leader.Opens("/manage/units/new")).Status.ShouldBe(403);
    }

    [Theory, OnEveryDatabase]
    public async Task A_region_administrator_changes_only_the_region(TownRef here)
    {
        var (town, quarter, _) = await here.Start();
        var (regional, other) = (await quarter.Person(Role.Administrator, quarter.Region), await town.Quarter());

        (await regional.Posts("/api/units", new { kind = "Team", parentId = quarter.Region.Id, code = Code(town), name = "x" })).Status.ShouldBe(200);
        (await regional.Posts("/api/units", new { kind = "Team", parentId = other.Region.Id, code = Code(town), name = "x" })).Status.ShouldBe(404);
    }

    [Theory, OnEveryDatabase]
    public async Task The_pages_open_revise_and_move_a_unit_without_script(TownRef here)
    {
        var (town, quarter, admin) = await here.Start();
        var (code, other) = (Code(town), await town.Add(UnitKind.Team, quarter.Region));
        var form = await admin.Opens($"/manage/units/new?below={quarter.Team.Id}");

        (await form.Submit("", new { Input_Kind = "Community", Input_Code = code, Input_Name = "" })).Status.ShouldBe(400);
        var unit = await form.Submit("", new { Input_Kind = "Community", Input_Code = code, Input_Name = "和平里", Input_Area = "Rural", Input_Latitude = "39.95", Input_Longitude = "116.42" });
        unit.Title.ShouldBe("和平里");
        unit.Text.ShouldContain("39.95, 116.42");

        var edit = await admin.Opens(unit.Url + "/edit");
        (await edit.Submit("", new { Input_Name = "和平里一区", Input_Households = "1200" })).Text.ShouldContain("1,200");
        (await edit.Submit("Move", new { ParentId = other.Id })).Text.ShouldContain(other.Name);
        (await admin.Opens($"/manage/units/{other.Id}")).Text.ShouldContain("和平里一区"); // the tree leaves communities to their team's page once it is long, and this town grows
    }

    [Theory, OnEveryDatabase]
    public async Task A_community_has_a_QR_code_and_others_have_none(TownRef here)
    {
        var (_, quarter, admin) = await here.Start();

        (await admin.Gets($"/api/units/{quarter.Community.Id}/qr.svg")).Body.ShouldStartWith("<svg");
        (await admin.Gets($"/api/units/{quarter.Team.Id}/qr.svg")).Status.ShouldBe(404);
    }

    private static string Code(Town town) => $"U-{town.Next()}";
}
