using Lindian.Data.Maps.Demands;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Integration.Import;
using Lindian.Features.Tests.Integration.Tables;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Integration.Import;

/// <summary>What real citizens wrote, without the answers they got.</summary>
public sealed class RealInput(ITestOutputHelper output) : IDisposable
{
    private const string Mapping = """
        { "target": "demands", "dateFormats": ["yyyy/M/d H:mm:ss", "yyyy/M/d H:mm"],
          "columns": { "words": ["title", "body"], "externalId": "msg_id", "raisedAt": "created", "channel": "=PORTAL", "community": "=COMMUNITY" } }
        """;

    private readonly Paper paper = new();

    [WhereSharedDataIs, OnEveryDatabase(Alone = true)]
    public async Task All_850_messages_go_in_or_are_refused_with_a_reason(TownRef here)
    {
        var town = await here.Open();

        var count = await Takes(town, await town.Quarter(), "teddy_reply");

        count.Total.ShouldBe(850);
        (await town.InDb((db, _) => db.Demands.CountAsync())).ShouldBe((int)count.Created);
    }

    [WhereSharedDataIs, OnEveryDatabase(Alone = true)]
    public async Task Of_51_about_electricity_twenty_walk_to_the_archive(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        (await Takes(town, quarter, "power_zh")).Total.ShouldBe(51);
        var people = (Desk: await quarter.Dispatcher(), Manager: await quarter.Manager(), Leader: await quarter.TeamLeader());
        var twenty = await town.InDb((db, _) => db.Demands.AsNoTracking().OrderBy(d => d.Serial).Take(20).ToListAsync());
        twenty.Count.ShouldBe(20);

        var called = 0;
        foreach (var demand in twenty) called += await Walks(demand, people.Desk, people.Manager, people.Leader) ? 1 : 0;
        // where the norm or the lot asks for no call, the archive comes by itself
        await town.Settle();

        var ids = twenty.ConvertAll(d => d.Id);
        var states = await town.InDb((db, _) => db.Demands.Where(d => ids.Contains(d.Id)).Select(d => d.State).ToListAsync());
        output.WriteLine($"{called} of 20 were called");
        states.ShouldBe(Enumerable.Repeat(DemandState.Archived, 20));
    }

    /// <summary>True when the customer had to be called.</summary>
    private static async Task<bool> Walks(Demand demand, Person desk, Person manager, Person leader)
    {
        var receipt = new RaiseDemand.Receipt(demand.Id, demand.Number, demand.TrackingCode, demand.Danger, demand.SuggestedTypeCode, null);
        await desk.Triages(receipt, demand.SuggestedTypeCode ?? "CONSULT-OTHER");
        await desk.Dispatches(receipt, owner: manager);
        await manager.Does(receipt, "acceptance");
        var replied = await manager.Does(receipt, "reply", new { words = "已到现场处理完毕" });
        if (replied.State == DemandState.Replied) await leader.Does(receipt, "review", new { pass = true, faults = Array.Empty<string>() });
        if (!(await desk.Sees(receipt)).FollowUpDue) return false;
        await desk.Does(receipt, "follow-up", new { reached = true, satisfaction = "Satisfied" });
        (await desk.Does(receipt, "archive")).State.ShouldBe(DemandState.Archived);
        return true;
    }

    private async Task<ImportCount> Takes(Town town, Quarter quarter, string set)
    {
        var screen = new Screen();
        var mapping = Mapping.Replace("COMMUNITY", quarter.Community.Code, StringComparison.Ordinal);
        var count = await town.Imports(paper, SharedData.File(set, "dev.csv"), screen, mapping);
        output.WriteLine($"{set} on {town.Provider}: {count}");
        foreach (var (line, code) in screen.Codes) output.WriteLine($"line {line}: {code}");
        (count.Created + count.Refused, count.Known, count.Finished).ShouldBe((count.Total, 0, true));
        screen.Refusals.Count.ShouldBe((int)count.Refused);
        screen.Refusals.ShouldAllBe(r => r.Errors.Count > 0);
        return count;
    }

    public void Dispose() => paper.Dispose();
}
