using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Integration.Desk;

/// <summary>Looks for imports to run, on every node that serves, and forgets files and refused rows a week after the upload.</summary>
public sealed class ImportLoop(RunImports imports, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportLoop> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2), ForgetEvery = TimeSpan.FromHours(1);

    /// <summary>An import that nobody started or went on with in a week is discarded.</summary>
    public async Task Forget(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var before = clock.Now() - RunImports.KeptAfterwards;
        var old = await db.ImportJobs.Where(j => j.CreatedAt < before && j.State != ImportState.Discarded && j.State != ImportState.Waiting && j.State != ImportState.Running)
            .OrderBy(j => j.CreatedAt).Take(100).ToListAsync(ct);
        foreach (var job in old)
        {
            job.State = ImportState.Discarded;
            await db.ImportParts.Where(p => p.JobId == job.Id).ExecuteDeleteAsync(ct);
            await db.ImportRefusals.Where(r => r.JobId == job.Id).ExecuteDeleteAsync(ct);
        }
        await db.SaveChangesAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var forget = clock.Now(); !stoppingToken.IsCancellationRequested; await Task.Delay(Look, clock, stoppingToken))
        {
            try
            {
                await imports.Run(stoppingToken);
                if (clock.Now() < forget) continue;
                await Forget(stoppingToken);
                forget = clock.Now() + ForgetEvery;
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Imports could not be run; trying again");
            }
        }
    }
}
