using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Audit;

/// <summary>A row that is not in the chain yet, with the text that will be hashed.</summary>
internal sealed record UnsealedRow(ChainKind Kind, Guid Reference, int Seq, DateTime At, string Text, byte[] Mark);

/// <summary>Finds rows that no entry of the chain refers to yet, oldest first.</summary>
internal static class Unsealed
{
    public static async Task<List<UnsealedRow>> Between(AppDb db, DateTime from, DateTime to, int most, CancellationToken ct) =>
        [.. await EventsBetween(db, from, to, most, ct), .. await ReadsBetween(db, from, to, most, ct)];

    /// <summary>The unsealed ones among the next <paramref name="most"/> events of all times. Null for the place when that was the end.</summary>
    public static async Task<(List<UnsealedRow> Rows, SweepPlace? Next)> EventsAfter(AppDb db, SweepPlace place, int most, CancellationToken ct)
    {
        var (at, id, seq) = place;
        var slice = await db.Events
            .Where(e => e.ReceivedAt >= at && (e.ReceivedAt > at || e.SubjectId > id || (e.SubjectId == id && e.Seq > seq)))
            .OrderBy(e => e.ReceivedAt).ThenBy(e => e.SubjectId).ThenBy(e => e.Seq).Take(most)
            .Select(e => new { e.ReceivedAt, e.SubjectId, e.Seq, Sealed = db.Set<ChainRow>().Any(c => c.Kind == ChainKind.Event && c.Reference == e.SubjectId && c.Seq == e.Seq) })
            .ToListAsync(ct);
        var next = slice.Count < most ? null : new SweepPlace(slice[^1].ReceivedAt, slice[^1].SubjectId, slice[^1].Seq);
        return (slice.TrueForAll(s => s.Sealed) ? [] : await EventsBetween(db, at, slice[^1].ReceivedAt, most, ct), next);
    }

    /// <summary>Likewise for the access log.</summary>
    public static async Task<(List<UnsealedRow> Rows, SweepPlace? Next)> ReadsAfter(AppDb db, SweepPlace place, int most, CancellationToken ct)
    {
        var (at, id, _) = place;
        var slice = await db.AccessLog
            .Where(a => a.At >= at && (a.At > at || a.Id > id))
            .OrderBy(a => a.At).ThenBy(a => a.Id).Take(most)
            .Select(a => new { a.At, a.Id, Sealed = db.Set<ChainRow>().Any(c => c.Kind == ChainKind.Access && c.Reference == a.Id) })
            .ToListAsync(ct);
        var next = slice.Count < most ? null : new SweepPlace(slice[^1].At, slice[^1].Id, 0);
        return (slice.TrueForAll(s => s.Sealed) ? [] : await ReadsBetween(db, at, slice[^1].At, most, ct), next);
    }

    // asked as "which entry" and not "is there none": the server then looks up each row, and never joins the whole chain
    private static async Task<List<UnsealedRow>> EventsBetween(AppDb db, DateTime from, DateTime to, int most, CancellationToken ct)
    {
        var rows = await db.Events.AsNoTracking()
            .Where(e => e.ReceivedAt >= from && e.ReceivedAt <= to && db.Set<ChainRow>().Where(c => c.Kind == ChainKind.Event && c.Reference == e.SubjectId && c.Seq == e.Seq).Select(c => (long?)c.No).FirstOrDefault() == null)
            .OrderBy(e => e.ReceivedAt).ThenBy(e => e.SubjectId).ThenBy(e => e.Seq).Take(most).ToListAsync(ct);
        return [.. rows.Select(e => new UnsealedRow(ChainKind.Event, e.SubjectId, e.Seq, e.ReceivedAt, ChainHash.Text(e), e.Mark))];
    }

    private static async Task<List<UnsealedRow>> ReadsBetween(AppDb db, DateTime from, DateTime to, int most, CancellationToken ct)
    {
        var rows = await db.AccessLog.AsNoTracking()
            .Where(a => a.At >= from && a.At <= to && db.Set<ChainRow>().Where(c => c.Kind == ChainKind.Access && c.Reference == a.Id).Select(c => (long?)c.No).FirstOrDefault() == null)
            .OrderBy(a => a.At).ThenBy(a => a.Id).Take(most).ToListAsync(ct);
        return [.. rows.Select(a => new UnsealedRow(ChainKind.Access, a.Id, 0, a.At, ChainHash.Text(a), a.Mark))];
    }
}

/// <summary>How far a sweep over everything has come.</summary>
internal sealed record SweepPlace(DateTime At, Guid Id, int Seq)
{
    public static SweepPlace Start { get; } = new(DateTime.UnixEpoch, Guid.Empty, 0);
}
