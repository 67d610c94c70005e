using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Features.Integration.Import;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>How an import stands: from the position that is saved with the rows.</summary>
public sealed record ImportLine(Guid Id, string Target, string FileName, ImportState State, DateTime CreatedAt, long Total, long Created, long Known, long Refused, string? Error)
{
    public long DoneRows => Created + Known + Refused;
    public bool IsOpen => State is ImportState.Waiting or ImportState.Running;
    public int Percent => Total == 0 ? 100 : (int)(DoneRows * 100 / Total);
}

/// <summary>What the import pages show.</summary>
public sealed class ImportDesk(AppDb db, MasterKey master, TableImport import, SealedTables tables)
{
    private const int PreviewRows = 20;

    public Task<List<ImportLine>> Latest(int most, CancellationToken ct) => Lines(db.ImportJobs.OrderByDescending(j => j.CreatedAt).Take(most)).ToListAsync(ct);

    public async Task<ImportLine> Line(Guid id, CancellationToken ct) => await Lines(db.ImportJobs.Where(j => j.Id == id)).SingleOrDefaultAsync(ct) ?? throw new NotFound("import");

    public async Task<ImportJobRow> Job(Guid id, CancellationToken ct) => await db.ImportJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, ct) ?? throw new NotFound("import");

    /// <summary>Names of the mappings that were kept for this kind of table; the company shares them.</summary>
    public Task<List<string>> KeptMappings(string target, CancellationToken ct) => db.ImportMappings.Where(m => m.Target == target).OrderBy(m => m.Name).Select(m => m.Name).ToListAsync(ct);

    /// <summary>The kept mapping, as far as this file has its columns.</summary>
    public async Task<Dictionary<string, string>> KeptMapping(ImportJobRow job, string name, CancellationToken ct)
    {
        var kept = await db.ImportMappings.AsNoTracking().SingleOrDefaultAsync(m => m.Target == job.Target && m.Name == name, ct) ?? throw new NotFound("mapping");
        return ColumnProposals.Read(kept.Mapping).Where(pair => job.Columns.Split('\n').Contains(pair.Value, StringComparer.Ordinal)).ToDictionary();
    }

    /// <summary>A dry run of the first rows: what would become of them.</summary>
    public async Task<ImportPreview> Preview(ImportJobRow job, CancellationToken ct)
    {
        using var folder = await tables.LayOut(job, ct);
        var preview = new ImportPreview();
        var order = new ImportOrder(job.Target, folder.File, folder.Mapping, Limit: PreviewRows, DryRun: true);
        preview.Count = await import.Run(order, preview, ct);
        await preview.Read(folder.File, PreviewRows, ct);
        return preview;
    }

    /// <summary>The refused rows in the order of the file.</summary>
    public async IAsyncEnumerable<Refusal> Refusals(Guid id)
    {
        await foreach (var row in db.ImportRefusals.AsNoTracking().Where(r => r.JobId == id).OrderBy(r => r.Line).AsAsyncEnumerable())
            if (JsonSerializer.Deserialize<JobLedger.Kept>(master.Unwrap(row.Wrapped)) is { } kept) yield return kept.At(row.Line);
    }

    private IQueryable<ImportLine> Lines(IQueryable<ImportJobRow> jobs) =>
        from j in jobs.AsNoTracking()
        join r in db.ImportRuns on new { j.FileHash, j.MappingHash, j.Target } equals new { r.FileHash, r.MappingHash, r.Target } into runs
        from r in runs.DefaultIfEmpty()
        orderby j.CreatedAt descending
        select new ImportLine(j.Id, j.Target, j.FileName, j.State, j.CreatedAt, j.Total, r == null ? 0 : r.Created, r == null ? 0 : r.Known, r == null ? 0 : r.Refused, j.Error);
}
