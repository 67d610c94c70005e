using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Data.Maps.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Governance.Clocks;

/// <summary>
/// Walks the subjects with open clocks in the order of their ids and asks their owners to compute them again. After each batch
/// it stores how far it came, so that another node goes on after a crash; a batch may be done twice, which changes nothing. The
/// newest job covers the older ones.
/// </summary>
public sealed class RecomputeClocks(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string Kind = "recompute-clocks";
    private const int Batch = 200;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Works until nothing that is due is left for this node. Returns how many subjects were done.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var done = 0;
        while (await Next(ct) is { } job)
            while (await Step(job, ct) is { } more) done += more;
        return done;
    }

    /// <summary>Claims the newest job that is due, unless another node has it.</summary>
    public async Task<JobRow?> Next(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (now, slip) = (clock.Now(), clock.Now() + ClockSlip.Beyond);
        var job = await Open(db).AsNoTracking().OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).FirstOrDefaultAsync(ct);
        if (job is null || (job.DueAt > now && job.DueAt <= slip)) return null;
        var claimed = await Open(db).Where(j => j.Id == job.Id && (j.ClaimedUntil == null || j.ClaimedUntil < now || j.ClaimedUntil > slip))
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.ClaimedUntil, now + Claim), ct);
        if (claimed == 0) return null;
        await Open(db).Where(j => j.Id != job.Id && j.CreatedAt <= job.CreatedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Superseded).SetProperty(j => j.EndedAt, now), ct);
        job.State = JobState.Running;
        return job;
    }

    /// <summary>Does the next batch of a claimed job. Null when it came to its end, was stopped or taken over by a later one.</summary>
    public async Task<int?> Step(JobRow job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (from, now) = (job.Position, clock.Now());
        var ids = await db.Clocks.Where(c => c.MetAt == null && c.SubjectId > from).Select(c => c.SubjectId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(ct);
        if (ids.Count == 0)
        {
            await Mine(db, job).ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Done).SetProperty(j => j.EndedAt, now), ct);
            return null;
        }
        var (failed, error) = await new ClockBatch(scopes).Recompute(ids, ct);
        job.Position = ids[^1];
        var kept = await Mine(db, job).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.Position, job.Position).SetProperty(j => j.ClaimedUntil, clock.Now() + Claim)
            .SetProperty(j => j.Done, j => j.Done + ids.Count - failed).SetProperty(j => j.Failed, j => j.Failed + failed)
            .SetProperty(j => j.Error, j => error ?? j.Error), ct);
        return kept == 1 ? ids.Count : null;
    }

    private static IQueryable<JobRow> Open(AppDb db) => db.Jobs.Where(j => j.Kind == Kind && (j.State == JobState.Waiting || j.State == JobState.Running));

    private static IQueryable<JobRow> Mine(AppDb db, JobRow job) => Open(db).Where(j => j.Id == job.Id && j.State == JobState.Running);
}
