using Lindian.Domain.Organization;
using Lindian.Features.Demands;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Demands;

/// <summary>A demand that a manager has accepted, and the people around it.</summary>
public sealed record Way(Quarter Quarter, Person Desk, Person Manager, Person Leader, Person Supervisor, RaiseDemand.Receipt Demand)
{
    public static async Task<Way> Begin(TownRef here, string type = "SERVICE-OTHER", DateTime? at = null)
    {
        var town = await here.Open();
        if (at is { } moment) town.Clock.SetTo(moment);
        var quarter = await town.Quarter();
        var (desk, manager) = (await quarter.Dispatcher(), await quarter.Manager());
        var way = new Way(quarter, desk, manager, await quarter.TeamLeader(), await quarter.Supervisor(), await desk.Raises("家里的电表箱门坏了，请来修理", quarter));
        await desk.Triages(way.Demand, type);
        await desk.Dispatches(way.Demand, owner: manager);
        await manager.Does(way.Demand, "acceptance");
        return way;
    }

    /// <summary>Time passes; everybody signs in again afterwards, as after a night.</summary>
    public async Task Pass(TimeSpan time)
    {
        Quarter.Town.Clock.Pass(time);
        foreach (var person in new[] { Desk, Manager, Leader, Supervisor }) await person.SignsIn();
    }

    public async Task IsReplied()
    {
        await Manager.Does(Demand, "reply", new { words = "已修好" });
        await Leader.Does(Demand, "review", new { pass = true, faults = Array.Empty<string>() });
    }

    public Task<DemandNow> Says(string satisfaction, string? reason = null) => Desk.Does(Demand, "follow-up", new { reached = true, satisfaction, reason });

    public async Task<DemandRow> Row() => (await Desk.Gets($"/api/demands?communityId={Quarter.Community.Id}")).As<DemandPage>().Rows.Single(r => r.Id == Demand.Id);
}

/// <summary>The helpers' side of a case.</summary>
public sealed record Case(IReadOnlyList<CaseAssist> Assists);

public static class Homes
{
    /// <summary>The unit a person belongs to.</summary>
    public static Task<Guid> HomeOf(this Town town, Person person) => town.InDb((db, _) => db.Set<Member>().Where(m => m.Id == person.MemberId).Select(m => m.UnitId).SingleAsync());
}
