using Lindian.Data.Maps;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Audit;

/// <summary>The rows that some entries of the chain refer to, as they rest now.</summary>
internal sealed class ChainedRows
{
    private readonly Dictionary<(ChainKind, Guid, int), (string Text, byte[] Mark)> rows = [];

    public static async Task<ChainedRows> Of(AppDb db, List<ChainRow> entries, CancellationToken ct)
    {
        var found = new ChainedRows();
        if (entries.Count == 0) return found;
        var (first, last) = (entries[0].No, entries[^1].No);
        var here = db.Chain.AsNoTracking().Where(c => c.No >= first && c.No <= last);
        var events = from c in here.Where(c => c.Kind == ChainKind.Event)
                     join e in db.Events.AsNoTracking() on new { Id = c.Reference, c.Seq } equals new { Id = e.SubjectId, e.Seq }
                     select e;
        await foreach (var e in events.AsAsyncEnumerable().WithCancellation(ct)) found.rows[(ChainKind.Event, e.SubjectId, e.Seq)] = (ChainHash.Text(e), e.Mark);
        var reads = here.Where(c => c.Kind == ChainKind.Access).Join(db.AccessLog.AsNoTracking(), c => c.Reference, a => a.Id, (_, a) => a);
        await foreach (var a in reads.AsAsyncEnumerable().WithCancellation(ct)) found.rows[(ChainKind.Access, a.Id, 0)] = (ChainHash.Text(a), a.Mark);
        return found;
    }

    public (string Text, byte[] Mark)? Find(ChainRow entry) => rows.TryGetValue((entry.Kind, entry.Reference, entry.Seq), out var row) ? row : null;
}
