using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Demands;
using Lindian.Domain.Customers;
using Lindian.Features.Tests.Integration.Tables;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Integration.Import;

public sealed class ImportingCustomers : IDisposable
{
    private const string Mapping = """
        { "target": "customers", "columns": { "externalId": "客户编号", "name": "名称", "kind": { "from": "类别", "map": { "单位": "Firm", "*": "Person" } }, "community": "社区",
          "building": "楼栋", "room": "门牌", "account": "户号", "meter": "表号", "area": "台区", "areaName": "台区名" } }
        """;

    private const string Header = "客户编号,名称,类别,社区,楼栋,门牌,户号,表号,台区,台区名\n";
    private readonly Paper paper = new();

    [Theory, OnEveryDatabase]
    public async Task One_customer_has_several_premises_and_a_new_area_is_opened(TownRef here)
    {
        var town = await here.Open();
        var (code, n) = ((await town.Quarter()).Community.Code, town.Prefix());
        var file = paper.Text($"""
            {Header}{n}A,王五,居民,{code},1号楼,101,{n}0001,{n}9001,{n}TQ,一号台区
            {n}A,王五,居民,{code},2号楼,102,{n}0002,,{n}TQ,一号台区
            {n}B,某某公司,单位,{code},3号楼,,{n}0003,,,
            {n}C,无地址者,居民,,,,,,,
            """);

        var count = await Imports(town, file, new Screen());

        (count.Created, count.Refused).ShouldBe((4, 0));
        var found = await town.InDb((db, _) => PremisesOf(db.Customers.Where(c => c.ExternalId!.StartsWith(n)), db.Premises));
        found.ShouldBe([(n + "A", 2), (n + "B", 1), (n + "C", 0)]);
        (await town.InDb((db, _) => db.TransformerAreas.CountAsync(a => a.Code == n + "TQ"))).ShouldBe(1);
        var again = await Imports(town, file, new Screen());
        (again.Created, again.Known).ShouldBe((0, 4));
    }

    [Theory, OnEveryDatabase]
    public async Task A_refused_row_leaves_nothing_behind(TownRef here)
    {
        var town = await here.Open();
        var (code, n, screen) = ((await town.Quarter()).Community.Code, town.Prefix(), new Screen());
        var file = paper.Text($"""
            {Header}{n}A,王五,居民,{code},1号楼,101,!!,,,
            {n}B,赵六,居民,{code},1号楼,102,{n}0002,,{n}NONE,
            {n}C,钱七,居民,,1号楼,103,{n}0003,,,
            {n}D,孙八,居民,{code},1号楼,104,{n}0004,,,
            {n}E,李九,居民,{code},1号楼,105,{n}0004,,,
            """);

        var count = await Imports(town, file, screen);

        screen.Codes.ShouldBe([(2, "premises.number-wrong"), (3, "import.area-unknown"), (4, "import.required"), (6, "import.number-twice")]);
        (count.Created, count.Refused).ShouldBe((1, 4));
        (await town.InDb((db, _) => db.Customers.CountAsync(c => c.ExternalId!.StartsWith(n)))).ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task A_demand_finds_its_place_by_the_account_number(TownRef here)
    {
        var town = await here.Open();
        var (quarter, n) = (await town.Quarter(), town.Prefix());
        await Imports(town, paper.Text($"{Header}{n}A,王五,居民,{quarter.Community.Code},1号楼,101,{n}0001,,,\n"), new Screen());
        const string mapping = """{ "target": "demands", "columns": { "words": "内容", "externalId": "编号", "account": "户号" } }""";
        var screen = new Screen();

        await town.Imports(paper, paper.Text($"编号,内容,户号\n{n}1,停电,{n}0001\n{n}2,停电,{n}0002\n", "demands.csv"), screen, mapping);

        var demand = await town.InDb((db, _) => db.Demands.SingleAsync(d => d.ExternalId == n + "1"));
        demand.PremisesId.ShouldNotBeNull();
        demand.CommunityId.ShouldBe(quarter.Community.Id);
        screen.Codes.ShouldBe([(3, "import.account-unknown")]);
    }

    private static async Task<List<(string?, int)>> PremisesOf(IQueryable<Customer> customers, IQueryable<Premises> premises) =>
        [.. (await customers.OrderBy(c => c.ExternalId).Select(c => new { c.ExternalId, Premises = premises.Count(p => p.CustomerId == c.Id) }).ToListAsync()).Select(c => (c.ExternalId, c.Premises))];

    private Task<Features.Integration.Import.ImportCount> Imports(Town town, string file, Screen screen) => town.Imports(paper, file, screen, Mapping, "customers");

    public void Dispose() => paper.Dispose();
}
