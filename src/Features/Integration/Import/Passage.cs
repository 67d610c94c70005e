using Lindian.Data;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Integration.Import;

/// <summary>One way through a table, from where it was left to its end, its limit or the stop.</summary>
internal sealed class Passage(IImportTarget target, RowIntake intake, ImportRuns runs, ErrorFile errors, IImportScreen screen)
{
    private static readonly TimeSpan KeptEvery = TimeSpan.FromSeconds(1);
    private readonly SeenRows seen = new();
    private DateTime keptAt;
    private long earlier;

    public required long Total { get; init; }
    public required ImportRunRow Run { get; set; }
    public required bool DryRun { get; init; }

    public async Task<ImportCount> Go(IAsyncEnumerable<TableRow> rows, ColumnMapping mapping, long limit, CancellationToken stop)
    {
        (earlier, keptAt) = (Done, runs.Now);
        var left = limit;
        var finished = true;
        await foreach (var row in rows)
        {
            var mapped = mapping.Row(row);
            var key = mapped.Errors.Count == 0 ? RowKey.Of(target, mapped) : null;
            if (row.Number <= Run.LastLine) Remember(key, row.Number);
            else if (finished = left-- > 0 && !stop.IsCancellationRequested) await Pass(row, mapped, key);
            else break;
        }
        await Keep(finished ? Run with { FinishedAt = runs.Now } : Run);
        return Count(finished);
    }

    private long Done => Run.Created + Run.Known + Run.Refused;

    private void Remember(RowKey? key, long line)
    {
        if (key is not null) seen.Contradicts(key, line);
    }

    // the stop comes between rows, so the row itself is not told
    private async Task Pass(TableRow row, MappedRow mapped, RowKey? key)
    {
        var outcome = await Outcome(mapped, key, row.Number);
        Run = After(outcome, row.Number);
        if (outcome == RowOutcome.Refused)
        {
            var refusal = new Refusal(row.Number, mapped.Errors, row.Cells);
            await errors.Write(refusal);
            screen.Refused(refusal);
        }
        if (runs.Now - keptAt >= KeptEvery) await Keep(Run);
        screen.Counted(Count(finished: false));
    }

    private async Task<RowOutcome> Outcome(MappedRow mapped, RowKey? key, long line)
    {
        if (key is null) return RowOutcome.Refused;
        // what a dry run did is gone, so the file itself has to tell
        if (DryRun && seen.Repeats(key) is not null) return RowOutcome.Known;
        if (seen.Contradicts(key, line) is { } first)
        {
            mapped.Refuse("", "import.number-twice", first);
            return RowOutcome.Refused;
        }
        return await intake.Take(target, mapped, key, DryRun ? null : After(RowOutcome.Created, line), CancellationToken.None);
    }

    private ImportRunRow After(RowOutcome outcome, long line) => Run with
    {
        LastLine = line,
        Created = Run.Created + (outcome == RowOutcome.Created ? 1 : 0),
        Known = Run.Known + (outcome == RowOutcome.Known ? 1 : 0),
        Refused = Run.Refused + (outcome == RowOutcome.Refused ? 1 : 0),
    };

    private async Task Keep(ImportRunRow run)
    {
        await errors.Flush();
        if (!DryRun) await runs.Keep(run, CancellationToken.None);
        (Run, keptAt) = (run, runs.Now);
    }

    private ImportCount Count(bool finished) => new(Total, Run.Created, Run.Known, Run.Refused, earlier, finished);
}
