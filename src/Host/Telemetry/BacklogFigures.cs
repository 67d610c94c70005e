using System.Diagnostics.Metrics;
using Lindian.Data;
using Lindian.Features.Shared;

namespace Lindian.Host.Telemetry;

/// <summary>Asks every ten seconds what waits in the database, and how long the database is away. An answer older than that is not told.</summary>
public sealed class BacklogFigures(Backlog backlog, Pulse pulse, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private (Waiting Waiting, TimeSpan Drift)? seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Figures.Own.CreateObservableGauge("lindian.delivery.due", () => Tell(s => (long)s.Waiting.Due), "{delivery}", "Events that a handler has still to see and that are due.");
        Figures.Own.CreateObservableGauge("lindian.delivery.parked", () => Tell(s => (long)s.Waiting.Parked), "{delivery}", "Events that a handler refused eight times; somebody must look.");
        Figures.Own.CreateObservableGauge("lindian.audit.lag", () => Tell(s => s.Waiting.Unsealed.TotalSeconds), "s", "Age of the oldest row that is not in the audit chain yet.");
        Figures.Own.CreateObservableGauge("lindian.clock.drift", () => Tell(s => s.Drift.TotalSeconds), "s", "How far the node's clock is ahead of the database's.");
        for (var before = clock.GetTimestamp(); !stoppingToken.IsCancellationRequested; await Task.Delay(Look, clock, stoppingToken))
        {
            await Ask(stoppingToken);
            if (seen is null) Figures.DatabaseAway.Add(clock.GetElapsedTime(before).TotalSeconds);
            before = clock.GetTimestamp();
        }
    }

    private async Task Ask(CancellationToken ct)
    {
        try
        {
            seen = (await backlog.Read(ct), await pulse.Drift(ct));
        }
        catch (Exception failed) when (DatabaseFailure.CodeOf(failed) is not null)
        {
            seen = null;
        }
    }

    private IEnumerable<Measurement<T>> Tell<T>(Func<(Waiting Waiting, TimeSpan Drift), T> what)
        where T : struct => seen is { } now ? [new Measurement<T>(what(now))] : [];
}
