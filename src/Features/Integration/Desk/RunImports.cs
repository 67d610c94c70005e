using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps.Integration;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Features.Integration.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lindian.Features.Integration.Desk;

/// <summary>
/// Runs the imports that were ordered on the page, with the engine of the command line. A run claims its job for two minutes
/// and renews the claim in the transaction of each batch: a run that was overtaken, stopped or killed leaves no half batch.
/// </summary>
public sealed class RunImports(IServiceScopeFactory scopes, TableImport import, MasterKey master, TimeProvider clock, ILogger<RunImports> log)
{
    internal static readonly TimeSpan Claim = TimeSpan.FromMinutes(2), KeptAfterwards = TimeSpan.FromDays(7);

    /// <summary>Works until no import is left for this node. Returns how many it ended.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var ended = 0;
        for (; await Next(ct) is { } job; ended++) await One(job, ct);
        return ended;
    }

    private async Task<ImportJobRow?> Next(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (now, me) = (clock.Now(), NewId.Next());
        var job = await Due(db, now).AsNoTracking().OrderBy(j => j.CreatedAt).FirstOrDefaultAsync(ct);
        if (job is null) return null;
        var claimed = await Due(db, now).Where(j => j.Id == job.Id).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, ImportState.Running).SetProperty(j => j.ClaimedUntil, now + Claim).SetProperty(j => j.ClaimedBy, me).SetProperty(j => j.Begun, true), ct);
        job.ClaimedBy = me;
        return claimed == 1 ? job : null;
    }

    private static IQueryable<ImportJobRow> Due(AppDb db, DateTime now) => db.ImportJobs
        .Where(j => j.State == ImportState.Waiting || (j.State == ImportState.Running && (j.ClaimedUntil < now || j.ClaimedUntil > now + ClockSlip.Beyond)));

    private async Task One(ImportJobRow job, CancellationToken ct)
    {
        try
        {
            var count = await Import(job, ct);
            await End(job, count.Finished ? ImportState.Done : ImportState.Waiting, null);
        }
        catch (ImportLost)
        {
            log.LogInformation("Import {Job} was stopped or taken over", job.Id);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            if (broken is not BadInput) log.LogError(broken, "Import {Job} failed", job.Id);
            await End(job, ImportState.Failed, broken is BadInput bad ? bad.Code : "unexpected");
        }
    }

    private async Task<ImportCount> Import(ImportJobRow job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var folder = await scope.ServiceProvider.GetRequiredService<SealedTables>().LayOut(job, ct);
        var order = new ImportOrder(job.Target, folder.File, folder.Mapping, Resume: job.Begun) { Pause = scope.ServiceProvider.GetRequiredService<AppDb>().IsSqlite ? ImportOrder.TurnOfOthers : TimeSpan.Zero };
        return await import.Run(order, new Silent(), new JobLedger(job, master, clock), ct);
    }

    // a job that is no longer ours is left as it is
    private async Task End(ImportJobRow job, ImportState state, string? error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        DateTime? now = state == ImportState.Waiting ? null : clock.Now();
        var ours = await db.ImportJobs.Where(j => j.Id == job.Id && j.State == ImportState.Running && j.ClaimedBy == job.ClaimedBy).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, state).SetProperty(j => j.Error, error).SetProperty(j => j.EndedAt, now), CancellationToken.None);
        if (ours == 1 && state == ImportState.Done) await scope.ServiceProvider.GetRequiredService<SealedTables>().Forget(job.Id, CancellationToken.None);
    }

    private sealed class Silent : IImportScreen
    {
        public void Counted(ImportCount count)
        {
        }

        public void Refused(Refusal refusal)
        {
        }
    }
}
