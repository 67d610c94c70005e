using Lindian.Data;
using Lindian.Data.Maps.Integration;
using Lindian.Domain;
using Lindian.Features.Integration.Import;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Integration.Desk;

/// <summary>Says which column fills which field, before the import begins. Codes: import.field-not-mapped, import.missing-column, import.begun.</summary>
public sealed class MapColumns(AppDb db, TableImport import) : UseCase<MapColumns.Request, Done>(db)
{
    /// <param name="Columns">Column by field; an empty column leaves the field out.</param>
    public sealed record Request(Guid JobId, IReadOnlyDictionary<string, string> Columns);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var job = await Db.ImportJobs.SingleOrDefaultAsync(j => j.Id == request.JobId, ct) ?? throw new NotFound("import");
        if (job.State != ImportState.Draft) throw new RuleBroken("import.begun");
        var target = import.Target(job.Target);
        var columns = request.Columns.Where(pair => pair.Value.Length > 0).ToDictionary();
        if (target.Required.FirstOrDefault(field => !columns.ContainsKey(field)) is { } missing) throw new BadInput(missing, "import.field-not-mapped", missing);
        job.Mapping = ColumnProposals.Write(target, columns);
        ColumnMapping.Parse(job.Mapping).Check(target.Fields.Keys, job.Columns.Split('\n'));
        return Done.It;
    }
}
