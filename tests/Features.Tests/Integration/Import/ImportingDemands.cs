using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Features.Tests.Integration.Tables;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Integration.Import;

public sealed class ImportingDemands : IDisposable
{
    private readonly Paper paper = new();

    [Theory, OnEveryDatabase]
    public async Task An_imported_demand_keeps_its_time_and_waits_for_the_dispatcher(TownRef here)
    {
        var town = await here.Open();
        var (quarter, prefix) = (await town.Quarter(), town.Prefix());
        var file = paper.Text($"{ImportTalk.Header}{prefix}1,家里停电三小时了,2026/3/5 8:30,13812345678,{quarter.Community.Code}\n");

        (await town.Imports(paper, file, new Screen())).ShouldBe(new(1, 1, 0, 0, 0, Finished: true));

        var demand = await town.InDb((db, _) => db.Demands.SingleAsync(d => d.ExternalId == prefix + "1"));
        var received = await town.InDb((db, _) => db.Events.SingleAsync(e => e.SubjectId == demand.Id && e.Seq == 1));
        demand.RaisedAt.ShouldBe(new DateTime(2026, 3, 5, 0, 30, 0, DateTimeKind.Utc));
        (demand.State, demand.ChannelCode, demand.CommunityId).ShouldBe((DemandState.Received, "IMPORT", quarter.Community.Id));
        demand.SuggestedTypeCode.ShouldNotBeNull();
        (received.Source, received.HappenedAt, received.ActorKind).ShouldBe(("import", demand.RaisedAt, "System"));
        var desk = await quarter.Dispatcher();
        (await desk.Gets($"/api/demands/{demand.Id}")).Status.ShouldBe(200);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_file_twice_changes_nothing(TownRef here)
    {
        var town = await here.Open();
        var prefix = town.Prefix();
        var file = paper.Text(ImportTalk.Table(prefix, 5));
        await town.Imports(paper, file, new Screen());

        var again = await town.Imports(paper, file, new Screen());

        (again.Created, again.Known, again.Refused).ShouldBe((0, 5, 0));
        (await town.Raised(prefix)).ShouldBe(5);
    }

    [Theory, OnEveryDatabase]
    public async Task A_row_without_a_number_is_recognised_by_its_content(TownRef here)
    {
        var town = await here.Open();
        var file = paper.Text($"{ImportTalk.Header},{town.Prefix()}路灯不亮,2026/3/5 8:30,,\n");
        await town.Imports(paper, file, new Screen());

        var again = await town.Imports(paper, file, new Screen());

        (again.Created, again.Known).ShouldBe((0, 1));
    }

    [Theory, OnEveryDatabase]
    public async Task The_number_decides_whatever_file_it_comes_in(TownRef here)
    {
        var town = await here.Open();
        var prefix = town.Prefix();
        await town.Imports(paper, paper.Text(ImportTalk.Table(prefix, 3), "march.csv"), new Screen());

        var more = await town.Imports(paper, paper.Text(ImportTalk.Table(prefix, 5), "april.csv"), new Screen());

        (more.Created, more.Known).ShouldBe((2, 3));
        (await town.Raised(prefix)).ShouldBe(5);
    }

    [Theory, OnEveryDatabase]
    public async Task A_dry_run_finds_the_same_and_writes_nothing(TownRef here)
    {
        var town = await here.Open();
        var prefix = town.Prefix();
        var table = ImportTalk.Table(prefix, 3) + $"{prefix}1,第1户停电了,2026/3/5 8:01,,\n{prefix}2,又来了,2026/3/5 8:02,,\n{prefix}9,停电,2026/3/5 8:01,12,\n";
        var file = paper.Text(table);
        var (rehearsal, real) = (new Screen(), new Screen());

        var dry = await town.Imports(paper, file, rehearsal, how: o => o with { DryRun = true });

        (await town.Raised(prefix)).ShouldBe(0);
        (dry.Created, dry.Known, dry.Refused).ShouldBe((3, 1, 2));
        (await town.Imports(paper, file, real)).ShouldBe(dry);
        real.Codes.ShouldBe(rehearsal.Codes);
        real.Codes.ShouldBe([(6, "import.number-twice"), (7, "customer.phone-wrong")]);
    }

    public void Dispose() => paper.Dispose();
}
