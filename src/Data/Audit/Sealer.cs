using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Data.Audit;

/// <summary>
/// Numbers and hashes new events and reads into the chain. One node at a time does it, under a lease. A row is sealed within
/// one second of its commit (the holder looks twice a second, at once only while whole batches are waiting; after the holder crashed
/// another node takes over within twenty seconds). It looks for what is missing among the rows of the last ten seconds, and every five
/// seconds among those of the last minute, for what was long in committing; a row that committed later still, or waited while no node ran,
/// is found by a slow sweep at the start and every hour. The sweep begins a day in front of the newest entry: no transaction lasts longer,
/// so that nothing older can be missing, however long the history is.
/// </summary>
public sealed class Sealer(IServiceScopeFactory scopes, Leases leases, TimeProvider clock, ILogger<Sealer> log) : BackgroundService
{
    private const int Batch = 1000, Slice = 5000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500), Fresh = TimeSpan.FromSeconds(10), Recent = TimeSpan.FromMinutes(1), RecentEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5), SweepEvery = TimeSpan.FromHours(1), Longest = TimeSpan.FromDays(1);
    private SweepPlace? events, reads;
    private DateTime sweptAt, lookedBackAt;

    /// <summary>Seals everything that is committed. Returns how many entries were added; 0 when another node holds the lease.</summary>
    public async Task<int> Seal(CancellationToken ct)
    {
        (events, reads) = (SweepPlace.Start, SweepPlace.Start);
        var added = 0;
        do added += await Round(ct);
        while (events is not null || reads is not null);
        return added;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Round(stoppingToken) < Batch) await Task.Delay(Look, clock, stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "The audit chain could not be continued; trying again");
                await Task.Delay(AfterFailure, clock, stoppingToken); // the log must not fill a disk that is full already
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await leases.Release(scope.ServiceProvider.GetRequiredService<AppDb>(), "chain", cancellationToken);
    }

    private async Task<int> Round(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await leases.Take(db, "chain", ct)) return StandBy();
        var now = clock.Now();
        var back = (now - lookedBackAt).Duration() > RecentEvery;
        var added = await Append(db, await Unsealed.Between(db, now - (back ? Recent : Fresh), DateTime.MaxValue, Batch, ct), ct);
        if (back && added < Batch) lookedBackAt = now;
        if (events is null && reads is null && (now - sweptAt).Duration() > SweepEvery) events = reads = await Beginning(db, now, ct);
        return added + await Sweep(db, now, ct);
    }

    // whoever takes over later begins with a sweep, because it does not know how far the other came
    private int StandBy()
    {
        (events, reads, sweptAt) = (null, null, default);
        return 0;
    }

    // an entry of the future was sealed while the clock ran ahead, and what is missing is older
    private static async Task<SweepPlace> Beginning(AppDb db, DateTime now, CancellationToken ct) =>
        await db.Chain.Where(c => c.At <= now).OrderByDescending(c => c.No).Select(c => (DateTime?)c.At).FirstOrDefaultAsync(ct) is { } newest ? SweepPlace.Start with { At = newest - Longest } : SweepPlace.Start;

    private async Task<int> Sweep(AppDb db, DateTime now, CancellationToken ct)
    {
        if (events is null && reads is null) return 0;
        sweptAt = now;
        List<UnsealedRow> found = [];
        if (events is { } e) (found, events) = await Unsealed.EventsAfter(db, e, Slice, ct);
        if (reads is { } r)
        {
            (var more, reads) = await Unsealed.ReadsAfter(db, r, Slice, ct);
            found.AddRange(more);
        }
        return await Append(db, found, ct);
    }

    private async Task<int> Append(AppDb db, List<UnsealedRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return 0;
        var last = await db.Chain.AsNoTracking().OrderByDescending(c => c.No).FirstOrDefaultAsync(ct);
        var (no, hash, at) = (last?.No ?? 0, last?.Hash ?? ChainHash.Start, clock.Now());
        foreach (var row in rows.OrderBy(r => r.At).ThenBy(r => r.Reference).ThenBy(r => r.Seq))
        {
            hash = ChainHash.Of(hash, ++no, row.Kind, at, row.Text);
            db.Chain.Add(new ChainRow { No = no, Kind = row.Kind, Reference = row.Reference, Seq = row.Seq, Hash = hash, At = at });
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return rows.Count;
    }
}
