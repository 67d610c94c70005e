using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <param name="Number">Null when it is out of sight by now.</param>
public sealed record NotGiven(Guid Id, string? Number, string Reason);

/// <summary>How far it is, and what could not be given.</summary>
public sealed record AssignmentProgress(Guid JobId, JobState State, int Count, int Done, int Failed, string? To, IReadOnlyList<NotGiven> Refused)
{
    public bool IsOpen => State is JobState.Waiting or JobState.Running;
}

/// <summary>Reads and stops a member's own bulk work; somebody else's does not exist for them.</summary>
public sealed class Assignments(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Texts texts, TimeProvider clock)
{
    private const int Shown = 200;

    public async Task<AssignmentProgress> Read(Guid jobId, CancellationToken ct)
    {
        var (me, tree) = (user.MemberId, await organisation.Get(ct));
        var work = await db.Assignments.AsNoTracking().SingleOrDefaultAsync(a => a.JobId == jobId && a.MemberId == me, ct) ?? throw new NotFound("job");
        var job = await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == jobId, ct);
        var refused = await db.AssignmentItems.AsNoTracking().Where(i => i.JobId == jobId && i.Refusal != null).OrderBy(i => i.No).Take(Shown).ToListAsync(ct);
        var ids = refused.Select(i => i.DemandId).ToList();
        var numbers = await db.Visible(user).Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Number }).ToDictionaryAsync(d => d.Id, d => d.Number, ct);
        return new(jobId, job.State, work.Count, job.Done, job.Failed, tree.Member(work.OwnerId)?.Name ?? tree.Unit(work.DepartmentId)?.Name,
            [.. refused.Select(i => new NotGiven(i.DemandId, numbers.GetValueOrDefault(i.DemandId), Words(i.Refusal ?? "")))]);
    }

    /// <summary>What is given stays given.</summary>
    /// <exception cref="RuleBroken">It has come to its end.</exception>
    public async Task Stop(Guid jobId, CancellationToken ct)
    {
        var me = user.MemberId;
        if (!await db.Assignments.AnyAsync(a => a.JobId == jobId && a.MemberId == me, ct)) throw new NotFound("job");
        var stopped = await db.Jobs.Where(j => j.Id == jobId && (j.State == JobState.Waiting || j.State == JobState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Stopped).SetProperty(j => j.EndedAt, clock.Now()), ct);
        if (stopped == 0) throw new RuleBroken("job.ended");
    }

    private string Words(string refusal)
    {
        var parts = refusal.Split('\n');
        return texts.Error(parts[0], parts[1..]);
    }
}
