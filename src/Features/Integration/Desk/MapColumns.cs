using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Domain;
using Lindian.Features.Integration.Import;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>Says which column fills which field, before the import begins. Codes: import.field-not-mapped, import.missing-column, import.begun.</summary>
public sealed class MapColumns(AppDb db, TableImport import, CurrentUser user, TimeProvider clock) : UseCase<MapColumns.Request, Done>(db)
{
    private const int LongestName = 60;

    /// <param name="Columns">Column by field; an empty column leaves the field out.</param>
    /// <param name="KeepAs">The name under which it is kept for the next file of this kind, over what had the name before; null keeps nothing.</param>
    public sealed record Request(Guid JobId, IReadOnlyDictionary<string, string> Columns, string? KeepAs = null);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var job = await Db.ImportJobs.SingleOrDefaultAsync(j => j.Id == request.JobId, ct) ?? throw new NotFound("import");
        if (job.State != ImportState.Draft) throw new RuleBroken("import.begun");
        var target = import.Target(job.Target);
        var columns = request.Columns.Where(pair => pair.Value.Length > 0).ToDictionary();
        if (target.Required.FirstOrDefault(field => !columns.ContainsKey(field)) is { } missing) throw new BadInput(missing, "import.field-not-mapped", missing);
        job.Mapping = ColumnProposals.Write(target, columns);
        ColumnMapping.Parse(job.Mapping).Check(target.Fields.Keys, job.Columns.Split('\n'));
        if (Typed.Optional(request.KeepAs, "keepAs", LongestName) is { } name) await Keep(job, name, ct);
        return Done.It;
    }

    private async Task Keep(ImportJobRow job, string name, CancellationToken ct)
    {
        var kept = await Db.ImportMappings.SingleOrDefaultAsync(m => m.Target == job.Target && m.Name == name, ct)
            ?? Db.ImportMappings.Add(new ImportMappingRow { Target = job.Target, Name = name }).Entity;
        (kept.Mapping, kept.KeptBy, kept.KeptAt) = (job.Mapping, user.MemberId, clock.Now());
    }
}
