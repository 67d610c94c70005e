using Lindian.Data.Files;
using Lindian.Data.Maps.Field;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Data.Jobs;

/// <summary>
/// Forgets operations that are older than 180 days (DESIGN, idempotency): nobody repeats a request after half a year. One node
/// does it, once an hour, in batches so small that no writer notices.
/// </summary>
public sealed class OperationPruning(IServiceScopeFactory scopes, Leases leases, TimeProvider clock, ILogger<OperationPruning> log) : BackgroundService
{
    public const int Batch = 500;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);
    private const string Lease = "prune-operations";
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Forgets all that is old enough; 0 when another node is at it. Returns how many.</summary>
    public async Task<int> Prune(CancellationToken ct)
    {
        var forgotten = 0;
        while (await Step(ct) is var some and > 0) forgotten += some;
        return forgotten;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await Prune(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Old operations could not be forgotten; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // each batch is a transaction of its own, under a lease that is renewed as it goes
    private async Task<int> Step(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await leases.Take(db, Lease, ct)) return 0;
        var now = clock.Now();
        await db.Set<PhotoDraft>().Where(d => d.KeptUntil <= now).ExecuteDeleteAsync(ct); // photos of refused forms, kept for an hour
        var before = clock.Now() - Kept;
        await db.FieldOperations.Where(o => o.ReceivedAt < before).ExecuteDeleteAsync(ct);
        var oldest = await Oldest(db, before).ToListAsync(ct);
        return oldest.Count == 0 ? 0 : await UpTo(db, oldest[^1]).ExecuteDeleteAsync(ct);
    }

    /// <summary>When the operations of the next batch were done, the oldest first; from the index alone.</summary>
    public static IQueryable<DateTime> Oldest(AppDb db, DateTime before) =>
        db.Operations.Where(o => o.At < before).OrderBy(o => o.At).Select(o => o.At).Take(Batch);

    /// <summary>The batch that ends there; a few more when several were done in the same millisecond.</summary>
    public static IQueryable<OperationRow> UpTo(AppDb db, DateTime last) => db.Operations.Where(o => o.At <= last);
}
