using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>Stops an import after the rows in hand. What is in stays in; it may go on later. Code: import.not-running.</summary>
public sealed class StopImport(AppDb db, TimeProvider clock) : UseCase<StopImport.Request, Done>(db)
{
    public sealed record Request(Guid JobId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var job = await Db.ImportJobs.SingleOrDefaultAsync(j => j.Id == request.JobId, ct) ?? throw new NotFound("import");
        if (job.State is not (ImportState.Waiting or ImportState.Running)) throw new RuleBroken("import.not-running");
        (job.State, job.EndedAt) = (ImportState.Stopped, clock.Now());
        return Done.It;
    }
}
