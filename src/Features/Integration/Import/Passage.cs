using Lindian.Data;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Integration.Import;

/// <summary>One way through a table, from where it was left to its end, its limit or the stop, batch by batch.</summary>
internal sealed class Passage(IImportTarget target, RowIntake intake, ImportRuns runs, IImportLedger ledger, IImportScreen screen)
{
    private readonly SeenRows seen = new();
    private readonly Numbers? numbers = target.Counter is { } counter ? new(counter) : null;
    private long earlier;

    public required long Total { get; init; }
    public required ImportRunRow Run { get; set; }
    public required ImportOrder Order { get; init; }

    public async Task<ImportCount> Go(IAsyncEnumerable<TableRow> rows, ColumnMapping mapping, CancellationToken stop)
    {
        earlier = Done;
        var (left, toTheEnd, batch) = (Order.Limit ?? long.MaxValue, true, new List<WaitingRow>());
        await foreach (var row in rows)
        {
            var waiting = Read(row, mapping);
            if (row.Number <= Run.LastLine) continue; // read all the same, so that a later row with its number is noticed
            if (!(toTheEnd = left-- > 0 && !stop.IsCancellationRequested)) break;
            batch.Add(waiting);
            if (batch.Count == Order.Batch) await Pass(batch);
        }
        if (batch.Count > 0) await Pass(batch);
        if (toTheEnd && !Order.DryRun) await runs.Keep(Run with { FinishedAt = runs.Now }, CancellationToken.None);
        return Count(toTheEnd);
    }

    private long Done => Run.Created + Run.Known + Run.Refused;

    private WaitingRow Read(TableRow row, ColumnMapping mapping)
    {
        var mapped = mapping.Row(row);
        var key = mapped.Errors.Count == 0 ? RowKey.Of(target, mapped) : null;
        return new(row, mapped, key) { Outcome = key is null ? RowOutcome.Refused : InThisFile(mapped, key, row.Number) };
    }

    // what a dry run did is gone, so the file itself has to tell
    private RowOutcome? InThisFile(MappedRow mapped, RowKey key, long line)
    {
        if (Order.DryRun && seen.Repeats(key) is not null) return RowOutcome.Known;
        if (seen.Contradicts(key, line) is not { } first) return null;
        mapped.Refuse("", "import.number-twice", first);
        return RowOutcome.Refused;
    }

    // the stop comes between batches, so the batch itself is not told
    private async Task Pass(List<WaitingRow> batch)
    {
        await intake.Take(target, batch, numbers, Order.DryRun, db => Settle(db, batch), CancellationToken.None);
        foreach (var row in Refused(batch)) screen.Refused(RefusalOf(row));
        batch.Clear();
        screen.Counted(Count(finished: false));
        if (Order.Pause > TimeSpan.Zero) await Task.Delay(Order.Pause);
    }

    private async Task<ImportRunRow?> Settle(AppDb db, List<WaitingRow> batch)
    {
        await ledger.Settle(db, [.. Refused(batch).Select(RefusalOf)], CancellationToken.None);
        Run = Run with
        {
            LastLine = batch[^1].Row.Number,
            Created = Run.Created + batch.Count(r => r.Outcome == RowOutcome.Created),
            Known = Run.Known + batch.Count(r => r.Outcome == RowOutcome.Known),
            Refused = Run.Refused + batch.Count(r => r.Outcome == RowOutcome.Refused),
        };
        return Order.DryRun ? null : Run;
    }

    private static IEnumerable<WaitingRow> Refused(List<WaitingRow> batch) => batch.Where(r => r.Outcome == RowOutcome.Refused);

    private static Refusal RefusalOf(WaitingRow row) => new(row.Row.Number, row.Mapped.Errors, row.Row.Cells);

    private ImportCount Count(bool finished) => new(Total, Run.Created, Run.Known, Run.Refused, earlier, finished);
}
