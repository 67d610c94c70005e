using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>Ends an import for good and forgets its file and its refused rows; what was imported stays. Code: import.runs-already.</summary>
public sealed class DiscardImport(AppDb db, TimeProvider clock) : UseCase<DiscardImport.Request, Done>(db)
{
    public sealed record Request(Guid JobId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var job = await Db.ImportJobs.SingleOrDefaultAsync(j => j.Id == request.JobId, ct) ?? throw new NotFound("import");
        if (job.State is ImportState.Waiting or ImportState.Running) throw new RuleBroken("import.runs-already");
        (job.State, job.EndedAt) = (ImportState.Discarded, job.EndedAt ?? clock.Now());
        Db.ImportParts.RemoveRange(await Db.ImportParts.Where(p => p.JobId == job.Id).ToListAsync(ct));
        Db.ImportRefusals.RemoveRange(await Db.ImportRefusals.Where(r => r.JobId == job.Id).ToListAsync(ct));
        return Done.It;
    }
}
