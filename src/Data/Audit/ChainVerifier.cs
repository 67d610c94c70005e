using Lindian.Data.Maps;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Audit;

/// <summary>What is wrong with an entry: its row was changed, it or its row is gone, or it stands in the wrong place.</summary>
public enum ChainFaultKind { Changed, Missing, Reordered }

/// <param name="Kind">Null when the entry itself is missing.</param>
public sealed record ChainFault(long No, ChainFaultKind What, ChainKind? Kind = null, Guid? Reference = null, int Seq = 0);

/// <param name="Entries">How many entries were found in order.</param>
/// <param name="First">The first bad entry; null when the chain holds.</param>
public sealed record ChainReport(long Entries, ChainFault? First);

/// <summary>
/// Computes the whole chain again from the rows as they rest now and names the first entry that does not fit. What was cut off
/// at the very end together with its rows can only be seen against an anchor kept outside.
/// </summary>
public sealed class ChainVerifier(AppDb db)
{
    private const int Batch = 1000, LookAhead = 10_000;

    public async Task<ChainReport> Verify(CancellationToken ct)
    {
        var (no, hash) = (0L, ChainHash.Start);
        while (true)
        {
            var from = no;
            var entries = await db.Chain.AsNoTracking().Where(c => c.No > from).OrderBy(c => c.No).Take(Batch).ToListAsync(ct);
            var texts = await Texts(entries, ct);
            foreach (var entry in entries)
            {
                if (await Fault(entry, no, hash, texts, ct) is { } fault) return new ChainReport(no, fault);
                (no, hash) = (entry.No, entry.Hash);
            }
            if (entries.Count < Batch) return new ChainReport(no, null);
        }
    }

    private async Task<ChainFault?> Fault(ChainRow entry, long before, byte[] hash, Dictionary<(ChainKind, Guid, int), string> texts, CancellationToken ct)
    {
        if (entry.No != before + 1) return new ChainFault(before + 1, ChainFaultKind.Missing);
        if (!texts.TryGetValue(Key(entry), out var text)) return Named(entry, ChainFaultKind.Missing);
        if (ChainHash.Of(hash, entry.No, entry.Kind, entry.At, text).SequenceEqual(entry.Hash)) return null;
        return Named(entry, await StandsLater(entry.No, hash, ct) ? ChainFaultKind.Reordered : ChainFaultKind.Changed);
    }

    /// <summary>Whether the entry that belongs here stands further on.</summary>
    private async Task<bool> StandsLater(long no, byte[] hash, CancellationToken ct)
    {
        var later = await db.Chain.AsNoTracking().Where(c => c.No > no).OrderBy(c => c.No).Take(LookAhead).ToListAsync(ct);
        var texts = await Texts(later, ct);
        return later.Exists(c => texts.TryGetValue(Key(c), out var text) && ChainHash.Of(hash, no, c.Kind, c.At, text).SequenceEqual(c.Hash));
    }

    private async Task<Dictionary<(ChainKind, Guid, int), string>> Texts(List<ChainRow> entries, CancellationToken ct)
    {
        var texts = new Dictionary<(ChainKind, Guid, int), string>();
        if (entries.Count == 0) return texts;
        var (first, last) = (entries[0].No, entries[^1].No);
        var here = db.Chain.AsNoTracking().Where(c => c.No >= first && c.No <= last);
        var events = from c in here.Where(c => c.Kind == ChainKind.Event)
                     join e in db.Events.AsNoTracking() on new { Id = c.Reference, c.Seq } equals new { Id = e.SubjectId, e.Seq }
                     select e;
        await foreach (var e in events.AsAsyncEnumerable().WithCancellation(ct)) texts[(ChainKind.Event, e.SubjectId, e.Seq)] = ChainHash.Text(e);
        var reads = here.Where(c => c.Kind == ChainKind.Access).Join(db.AccessLog.AsNoTracking(), c => c.Reference, a => a.Id, (_, a) => a);
        await foreach (var a in reads.AsAsyncEnumerable().WithCancellation(ct)) texts[(ChainKind.Access, a.Id, 0)] = ChainHash.Text(a);
        return texts;
    }

    private static (ChainKind, Guid, int) Key(ChainRow entry) => (entry.Kind, entry.Reference, entry.Seq);

    private static ChainFault Named(ChainRow entry, ChainFaultKind what) => new(entry.No, what, entry.Kind, entry.Reference, entry.Seq);
}
