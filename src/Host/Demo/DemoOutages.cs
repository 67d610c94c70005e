using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Domain.Organization;
using Lindian.Domain.Outages;

namespace Lindian.Host.Demo;

/// <summary>What outages are caused by, as data.</summary>
/// <param name="Now">The reasons of those that are open or coming on the day on which the city is opened.</param>
public sealed record DemoReasons(IReadOnlyList<string> Planned, IReadOnlyList<string> Temporary, IReadOnlyList<string> Fault, Dictionary<string, string> Now);

/// <summary>An outage with what became of it.</summary>
/// <param name="Announced">UTC, as all times here.</param>
/// <param name="Until">What was said at first.</param>
public sealed record DemoOutage(OutageKind Kind, IReadOnlyList<PlaceHit> Places, DateTime Announced, DateTime From, DateTime Until, string Reason)
{
    public string? Answer { get; init; }
    public DateTime? Later { get; init; }
    public DateTime? Restored { get; init; }
    public DateTime? Cancelled { get; init; }
}

/// <summary>Writes a year of outages, about eight a community, and what is off or coming on the day itself.</summary>
public sealed class DemoOutages(DemoStage stage, DemoHomes homes, DemoCast cast, BulkLoad load)
{
    public void Write(IReadOnlyList<Unit> communities, int days, IReadOnlyList<string> feeders)
    {
        var plan = new DemoOutagePlan(stage, homes, communities, feeders);
        foreach (var outage in plan.Past(days).Concat(plan.Present()).OrderBy(o => o.Announced)) Tell(outage);
    }

    private void Tell(DemoOutage told)
    {
        var community = told.Places[0].CommunityId;
        var by = told.Kind == OutageKind.Fault ? cast.Any(Role.Dispatcher) : cast.Any(Role.TeamLeader, community);
        var occasion = new Occasion(stage.Clock) { Source = "demo", Actor = by };
        Outage? outage = null;
        stage.At(told.Announced, () =>
        {
            outage = Outage.Announce(told.Kind, told.Places, told.From, told.Until, new OutageTold(told.Reason, told.Answer), by.Id, told.Announced);
            load.Note(outage, occasion);
        });
        if (outage is null) return;
        Then(told.From + (told.Until - told.From) / 2, told.Later is { } later ? at => outage.Estimate(later, at) : null);
        Then(told.Restored, at => outage.Restore(at, at));
        Then(told.Cancelled, outage.Cancel);
        load.Add(outage);

        void Then(DateTime? when, Action<DateTime>? act)
        {
            if (when is not { } at || act is null || at >= stage.Now) return;
            stage.At(at, () =>
            {
                act(at);
                load.Note(outage, occasion);
            });
        }
    }
}
