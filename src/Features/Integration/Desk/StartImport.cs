using System.Security.Cryptography;
using System.Text;
using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>Lets an import begin, or go on where it was stopped or failed; a node takes it within seconds. Code: import.runs-already.</summary>
public sealed class StartImport(AppDb db, CurrentUser user, TimeProvider clock) : UseCase<StartImport.Request, Done>(db)
{
    public sealed record Request(Guid JobId);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var job = await Db.ImportJobs.SingleOrDefaultAsync(j => j.Id == request.JobId, ct) ?? throw new NotFound("import");
        if (job.State is not (ImportState.Draft or ImportState.Stopped or ImportState.Failed)) throw new RuleBroken("import.runs-already");
        job.MappingHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(job.Mapping)));
        (job.State, job.Error, job.EndedAt, job.ClaimedUntil) = (ImportState.Waiting, null, null, null);
        Db.AccessLog.Add(new AccessRow { Id = NewId.Next(), At = clock.Now(), MemberId = user.MemberId, What = "import-started", SubjectId = job.Id });
        return Done.It;
    }
}
