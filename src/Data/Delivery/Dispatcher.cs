using Lindian.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Data.Delivery;

/// <summary>
/// Brings events to their handlers. Every node runs one; a row is claimed by a conditional update, so that it is handled by
/// one of them. In order per subject and handler; a failure waits longer each time and is parked after eight attempts.
/// </summary>
public sealed class Dispatcher(IServiceScopeFactory scopes, Commits commits, EventCatalog catalog, TimeProvider clock, ILogger<Dispatcher> log) : BackgroundService
{
    private const int Batch = 50, MostAttempts = 8;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2), Idle = TimeSpan.FromSeconds(2);
    private readonly Wake wake = new();

    /// <summary>Handles what is due until nothing is left. Returns how many deliveries were made.</summary>
    public async Task<int> Drain(CancellationToken ct)
    {
        var made = 0;
        while (await Round(ct) is var round and > 0) made += round;
        return made;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        commits.Saved += events => { if (events.Any(e => catalog.IsHeard(e.Name))) wake.Up(); };
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Round(stoppingToken) == 0) await wake.Wait(Idle, stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Deliveries could not be read; trying again");
                await Task.Delay(Idle, clock, stoppingToken);
            }
        }
    }

    private async Task<int> Round(CancellationToken ct)
    {
        var due = await Due(ct);
        var made = 0;
        foreach (var delivery in due)
            if (await Claimed(delivery, ct) && await Deliver(delivery, ct)) made++;
        return made;
    }

    private async Task<List<DeliveryRow>> Due(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (now, slip) = (clock.Now(), clock.Now() + ClockSlip.Beyond);
        return await db.Deliveries.AsNoTracking()
            .Where(d => d.ParkedAt == null && (d.DueAt <= now || d.DueAt > slip) && (d.ClaimedUntil == null || d.ClaimedUntil < now || d.ClaimedUntil > slip))
            .Where(d => !db.Deliveries.Any(e => e.SubjectId == d.SubjectId && e.Handler == d.Handler && e.Seq < d.Seq))
            .OrderBy(d => d.DueAt).Take(Batch).ToListAsync(ct);
    }

    private async Task<bool> Claimed(DeliveryRow d, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (now, slip) = (clock.Now(), clock.Now() + ClockSlip.Beyond);
        return await db.Deliveries
            .Where(r => r.SubjectId == d.SubjectId && r.Seq == d.Seq && r.Handler == d.Handler && (r.ClaimedUntil == null || r.ClaimedUntil < now || r.ClaimedUntil > slip))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClaimedUntil, now + Claim).SetProperty(r => r.Attempts, r => r.Attempts + 1), ct) == 1;
    }

    private async Task<bool> Deliver(DeliveryRow claimed, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await DeliveryRun.Handle(scope.ServiceProvider, claimed, ct);
            return true;
        }
        catch (Exception broken) when (broken is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogWarning(broken, "Handler {Handler} failed on {Subject}/{Seq}", claimed.Handler, claimed.SubjectId, claimed.Seq);
            await PutOff(claimed, broken, ct);
            return false;
        }
    }

    private async Task PutOff(DeliveryRow claimed, Exception broken, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (now, attempts) = (clock.Now(), claimed.Attempts + 1);
        var again = now + TimeSpan.FromSeconds(Math.Pow(3, Math.Min(attempts, 7)));
        DateTime? parked = attempts >= MostAttempts ? now : null;
        await db.Deliveries
            .Where(r => r.SubjectId == claimed.SubjectId && r.Seq == claimed.Seq && r.Handler == claimed.Handler)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClaimedUntil, (DateTime?)null).SetProperty(r => r.DueAt, again)
                .SetProperty(r => r.ParkedAt, parked).SetProperty(r => r.Error, broken.GetType().Name + ": " + broken.Message), ct);
    }
}
