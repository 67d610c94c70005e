using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Data.Secrets;
using Lindian.Features.Integration.Import;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>Somebody stopped the import, or another node has it now: the batch in hand must not be saved.</summary>
internal sealed class ImportLost : Exception;

/// <summary>Keeps the refused rows of a job with the rows themselves, and makes sure that the job is still ours.</summary>
internal sealed class JobLedger(ImportJobRow job, MasterKey master, TimeProvider clock) : IImportLedger
{
    public async Task Settle(AppDb db, IReadOnlyList<Refusal> refused, CancellationToken ct)
    {
        var until = clock.Now() + RunImports.Claim;
        var ours = await db.ImportJobs.Where(j => j.Id == job.Id && j.State == ImportState.Running && j.ClaimedBy == job.ClaimedBy)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.ClaimedUntil, until), ct);
        if (ours == 0) throw new ImportLost();
        db.ImportRefusals.AddRange(refused.Select(r => new ImportRefusalRow { JobId = job.Id, Line = r.Line, Wrapped = master.Wrap(JsonSerializer.SerializeToUtf8Bytes(Kept.Of(r))) }));
    }

    /// <summary>A refusal as it rests; the text is found when somebody reads it, in their language.</summary>
    internal sealed record Kept(IReadOnlyList<KeptError> Errors, IReadOnlyDictionary<string, string> Cells)
    {
        public static Kept Of(Refusal refusal) =>
            new([.. refusal.Errors.Select(e => new KeptError(e.Field, e.Code, [.. e.Values.Select(v => Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture) ?? "")]))], refusal.Cells);

        public Refusal At(long line) => new(line, [.. Errors.Select(e => new Tables.CellError(e.Field, e.Code, [.. e.Values]))], Cells);
    }

    internal sealed record KeptError(string Field, string Code, IReadOnlyList<string> Values);
}
