using Lindian.Domain;
using Lindian.Features.Integration.Tables;
using Lindian.Features.Shared;

namespace Lindian.Features.Integration.Import;

/// <summary>
/// Imports a table (N-1): memory does not grow with the file but for a few bytes a row, a bad row does not stop the next one,
/// and the same file twice changes nothing. Stops between batches.
/// </summary>
public sealed class TableImport(IEnumerable<IImportTarget> targets, ImportRuns runs, RowIntake intake, Texts texts)
{
    /// <exception cref="BadInput">The file or the mapping can't be used; nothing was imported.</exception>
    public Task<ImportCount> Run(ImportOrder order, IImportScreen screen, CancellationToken stop) => Run(order, screen, null, stop);

    /// <param name="ledger">Where refused rows are kept; the file of the order unless given.</param>
    internal async Task<ImportCount> Run(ImportOrder order, IImportScreen screen, IImportLedger? ledger, CancellationToken stop)
    {
        var target = Target(order.Target);
        var mapping = await Mapping(order, target, stop);
        var total = await Count(order.File, mapping, stop);
        var run = await runs.Begin(order, stop);
        if (run.FinishedAt is not null) return new(total, run.Created, run.Known, run.Refused, run.Created + run.Known + run.Refused, Finished: true);
        await using var errors = await ErrorFile.Open(order.Errors, run.LastLine, texts, stop);
        var passage = new Passage(target, intake, runs, ledger ?? errors, screen) { Total = total, Run = run, Order = order };
        return await passage.Go(TableFile.Read(order.File, mapping.Options, CancellationToken.None), mapping, stop);
    }

    /// <exception cref="BadInput">There is no such target.</exception>
    public IImportTarget Target(string name) => targets.FirstOrDefault(t => t.Name == name)
        ?? throw new BadInput("target", "import.unknown-target", name, string.Join(", ", targets.Select(t => t.Name)));

    private static async Task<ColumnMapping> Mapping(ImportOrder order, IImportTarget target, CancellationToken stop)
    {
        var mapping = await ColumnMapping.Load(order.Mapping, stop);
        if (mapping.Target != target.Name) throw new BadInput("mapping", "import.other-target", mapping.Target, target.Name);
        mapping.Check(target.Fields.Keys, await TableFile.Header(order.File, mapping.Options, stop));
        if (target.Required.FirstOrDefault(field => !mapping.Has(field)) is { } missing) throw new BadInput("mapping", "import.field-not-mapped", missing);
        return mapping;
    }

    // reads the file once for nothing but its form: a workbook that breaks in the middle is refused before the first row
    private static async Task<long> Count(string file, ColumnMapping mapping, CancellationToken stop)
    {
        long rows = 0;
        await foreach (var _ in TableFile.Read(file, mapping.Options, stop)) rows++;
        return rows;
    }
}
