using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Data.Maps.Demands;
using Lindian.Features.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Demands;

/// <summary>
/// Works off what <see cref="AssignDemands"/> wrote down, the oldest first. Each demand is a transaction of its own; after each
/// batch the job tells how far it is, and stops if somebody stopped it. Another node goes on after a crash.
/// </summary>
public sealed class AssignmentWork(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string Kind = "assign-demands";
    private const int Batch = 5;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken ct)
    {
        while (await Next(ct) is { } job)
            while (await Step(job, ct)) { }
    }

    /// <summary>Claims the oldest open job, unless another node has it.</summary>
    public async Task<Guid?> Next(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now, slip) = (scope.ServiceProvider.GetRequiredService<AppDb>(), clock.Now(), clock.Now() + ClockSlip.Beyond);
        var free = Open(db).Where(j => j.ClaimedUntil == null || j.ClaimedUntil < now || j.ClaimedUntil > slip);
        var job = await free.OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(ct);
        if (job is null) return null;
        var claimed = await free.Where(j => j.Id == job).ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.ClaimedUntil, now + Claim), ct);
        return claimed == 1 ? job : null;
    }

    /// <summary>Gives the next few. False when all are done or somebody stopped it.</summary>
    public async Task<bool> Step(Guid jobId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await Open(db).AnyAsync(j => j.Id == jobId, ct)) return false;
        var work = await db.Assignments.AsNoTracking().SingleAsync(a => a.JobId == jobId, ct);
        var items = await db.AssignmentItems.Where(i => i.JobId == jobId && i.DoneAt == null).OrderBy(i => i.No).Take(Batch).ToListAsync(ct);
        foreach (var item in items) (item.Refusal, item.DoneAt) = (await Give(work, item, ct), clock.Now());
        await db.SaveChangesAsync(ct);
        var (refused, now) = (items.Count(i => i.Refusal is not null), clock.Now());
        var open = Open(db).Where(j => j.Id == jobId);
        if (items.Count == 0)
        {
            await open.ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Done).SetProperty(j => j.EndedAt, now), ct);
            return false;
        }
        return await open.ExecuteUpdateAsync(set => set.SetProperty(j => j.Done, j => j.Done + items.Count - refused)
            .SetProperty(j => j.Failed, j => j.Failed + refused).SetProperty(j => j.ClaimedUntil, now + Claim), ct) == 1;
    }

    private async Task<string?> Give(AssignmentRow work, AssignmentItem item, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GiveOne>().Run(scope.ServiceProvider.GetRequiredService<Sessions>(), work, item, ct);
    }

    private static IQueryable<JobRow> Open(AppDb db) => db.Jobs.Where(j => j.Kind == Kind && (j.State == JobState.Waiting || j.State == JobState.Running));
}
