using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lindian.Data;

/// <summary>
/// Reads that may be some seconds old and are wide: figures over months. They go to the copy that <c>Database:Reports</c> names while it follows
/// the database closely; without it, and while it is away or lags, they go to the database itself. Nobody notices but the database.
/// </summary>
public sealed class Reports(DatabaseSettings settings, IDbContextFactory<AppDb> database, Pulse pulse, TimeProvider clock, ILogger<Reports> log) : BackgroundService
{
    /// <summary>How far the copy may lag.</summary>
    public static readonly TimeSpan MostLag = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5), Again = TimeSpan.FromMilliseconds(100);
    private readonly PooledDbContextFactory<AppDb>? copy = settings.Reports is { } connection ? new(Options(settings with { Connection = connection })) : null;
    private volatile bool isNear;

    /// <summary>The question is asked again, of the database, when the copy fails in the middle of it; so it must only read.</summary>
    public async Task<T> Read<T>(Func<AppDb, Task<T>> question, CancellationToken ct)
    {
        if (isNear && copy is not null)
        {
            try
            {
                await using var there = await copy.CreateDbContextAsync(ct);
                return await question(there);
            }
            catch (Exception failed) when (IsOfTheCopy(failed) && !ct.IsCancellationRequested)
            {
                Tell(near: false, failed.GetBaseException().Message);
            }
        }
        await using var db = await database.CreateDbContextAsync(ct);
        return await question(db);
    }

    /// <summary>Writes a sign into the database and waits until the copy shows it, <see cref="MostLag"/> at most. Clocks play no part.</summary>
    public async Task<bool> Check(CancellationToken ct)
    {
        if (copy is null) return false;
        try
        {
            var (sign, since) = (await pulse.Beat(ct), clock.GetTimestamp());
            await using var there = await copy.CreateDbContextAsync(ct);
            bool seen;
            while (!(seen = await Pulse.IsSeen(there, sign, ct)) && clock.GetElapsedTime(since) < MostLag) await Task.Delay(Again, clock, ct);
            Tell(seen, "it lags");
        }
        catch (Exception failed) when (IsOfTheCopy(failed) && !ct.IsCancellationRequested)
        {
            Tell(near: false, failed.GetBaseException().Message);
        }
        return isNear;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (copy is null) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Check(stoppingToken);
            await Task.Delay(Look, clock, stoppingToken);
        }
    }

    // what a copy refuses besides being away: a question that stood in the way of what it follows
    private static bool IsOfTheCopy(Exception failed) => failed.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure } || DatabaseFailure.CodeOf(failed) is not null;

    private void Tell(bool near, string reason)
    {
        if (near == isNear) return;
        isNear = near;
        if (near) log.LogInformation("Reports are read from the copy");
        else log.LogWarning("Reports are read from the database itself: {Reason}", reason);
    }

    private static DbContextOptions<AppDb> Options(DatabaseSettings settings)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        DataFeature.Configure(options, settings);
        return options.Options;
    }
}
