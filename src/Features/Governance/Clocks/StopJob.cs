using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Clocks;

/// <summary>Stops long work where it stands. What is done stays done; who stopped it goes to the access log.</summary>
public sealed class StopJob(AppDb db, CurrentUser user, TimeProvider clock) : UseCase<StopJob.Request, Done>(db)
{
    public sealed record Request(Guid JobId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var job = await Db.Jobs.SingleOrDefaultAsync(j => j.Id == request.JobId, ct) ?? throw new NotFound("job");
        if (!job.IsOpen) throw new RuleBroken("job.ended");
        (job.State, job.EndedAt) = (JobState.Stopped, clock.Now());
        Db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = clock.Now(), MemberId = user.MemberId, What = "job-stopped", SubjectId = job.Id });
        return Done.It;
    }
}
