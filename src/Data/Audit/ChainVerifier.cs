using Lindian.Data.Maps;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Audit;

/// <summary>
/// What is wrong with an entry: its row was changed, it or its row is gone, it stands in the wrong place, its row was not written by
/// a node of this installation, or the chain is another one than the anchor knew.
/// </summary>
public enum ChainFaultKind { Changed, Missing, Reordered, Inserted, Rewritten }

/// <param name="Kind">Null when the entry itself is missing.</param>
public sealed record ChainFault(long No, ChainFaultKind What, ChainKind? Kind = null, Guid? Reference = null, int Seq = 0);

/// <param name="Entries">How many entries were found in order.</param>
/// <param name="First">The first bad entry; null when the chain holds.</param>
/// <param name="Waiting">Sound rows that the chain has not taken in yet; at most a thousand are counted.</param>
public sealed record ChainReport(long Entries, ChainFault? First, int Waiting = 0);

/// <summary>
/// Computes the whole chain again from the rows as they rest now and names the first entry that does not fit. What was cut off
/// at the very end together with its rows can only be seen against an <see cref="Anchor"/> kept outside.
/// </summary>
public sealed class ChainVerifier(AppDb db, Marks marks)
{
    private const int Batch = 5000, LookAhead = 10_000, MostWaiting = 1000;

    public async Task<ChainReport> Verify(IReadOnlyCollection<Anchor> anchors, CancellationToken ct)
    {
        var (no, hash, known) = (0L, ChainHash.Start, anchors.ToLookup(a => a.No));
        if (known[0].Any(a => !Same(a, hash))) return new ChainReport(0, new ChainFault(0, ChainFaultKind.Rewritten));
        while (true)
        {
            var from = no;
            var entries = await db.Chain.AsNoTracking().Where(c => c.No > from).OrderBy(c => c.No).Take(Batch).ToListAsync(ct);
            var rows = await ChainedRows.Of(db, entries, ct);
            foreach (var entry in entries)
            {
                if (await Fault(entry, no, hash, rows, ct) is { } fault) return new ChainReport(no, fault);
                if (known[entry.No].Any(a => !Same(a, entry.Hash))) return new ChainReport(no, Named(entry, ChainFaultKind.Rewritten));
                (no, hash) = (entry.No, entry.Hash);
            }
            if (entries.Count < Batch) return await End(no, anchors, ct);
        }
    }

    private static bool Same(Anchor anchor, byte[] hash) => anchor.Hash == Convert.ToHexStringLower(hash);

    private async Task<ChainFault?> Fault(ChainRow entry, long before, byte[] hash, ChainedRows rows, CancellationToken ct)
    {
        if (entry.No != before + 1) return new ChainFault(before + 1, ChainFaultKind.Missing);
        if (rows.Find(entry) is not { } row) return Named(entry, ChainFaultKind.Missing);
        if (ChainHash.Of(hash, entry.No, entry.Kind, entry.At, row.Text).SequenceEqual(entry.Hash))
            return marks.Fits(row.Text, row.Mark) ? null : Named(entry, ChainFaultKind.Inserted);
        return Named(entry, await StandsLater(entry.No, hash, ct) ? ChainFaultKind.Reordered : ChainFaultKind.Changed);
    }

    /// <summary>Whether the entry that belongs here stands further on.</summary>
    private async Task<bool> StandsLater(long no, byte[] hash, CancellationToken ct)
    {
        var later = await db.Chain.AsNoTracking().Where(c => c.No > no).OrderBy(c => c.No).Take(LookAhead).ToListAsync(ct);
        var rows = await ChainedRows.Of(db, later, ct);
        return later.Exists(c => rows.Find(c) is { } row && ChainHash.Of(hash, no, c.Kind, c.At, row.Text).SequenceEqual(c.Hash));
    }

    /// <summary>What an anchor knew beyond the end, and rows beside the chain that no node wrote.</summary>
    private async Task<ChainReport> End(long no, IReadOnlyCollection<Anchor> anchors, CancellationToken ct)
    {
        if (anchors.Any(a => a.No > no)) return new ChainReport(no, new ChainFault(no + 1, ChainFaultKind.Missing));
        var waiting = await Unsealed.Between(db, DateTime.MinValue, DateTime.MaxValue, MostWaiting, ct);
        var foreign = waiting.Find(w => !marks.Fits(w.Text, w.Mark));
        return foreign is null
            ? new ChainReport(no, null, waiting.Count)
            : new ChainReport(no, new ChainFault(no + 1, ChainFaultKind.Inserted, foreign.Kind, foreign.Reference, foreign.Seq));
    }

    private static ChainFault Named(ChainRow entry, ChainFaultKind what) => new(entry.No, what, entry.Kind, entry.Reference, entry.Seq);
}
