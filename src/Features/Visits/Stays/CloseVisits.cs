using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps.Visits;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>
/// After the day is over: ends visits without check-out (V-1), and forgets positions after 180 days (G-4). A visit that nobody ended
/// counts to the last thing that was recorded in it, or for the minutes of the rulebook; a check-out that arrives later replaces it.
/// </summary>
public sealed class CloseVisits(AppDb db, Leases leases, Snapshot<Rulebooks> books, TimeProvider clock)
{
    public static readonly TimeSpan PositionsKept = TimeSpan.FromDays(180);
    private const int Batch = 100;
    private const string Lease = "close-visits";

    /// <summary>Returns how many visits were ended; 0 when another node is at it.</summary>
    public async Task<int> Look(CancellationToken ct)
    {
        if (!await leases.Take(db, Lease, ct)) return 0;
        var (now, minutes) = (clock.Now(), (await books.Get(ct)).Newest<EvidenceBook>(EvidenceBook.Name).Typed().WithoutCheckOut);
        var (forgotten, midnight) = (now - PositionsKept, BusinessTime.StartOf(BusinessTime.Day(now)));
        await db.VisitPositions.Where(p => p.At < forgotten).ExecuteDeleteAsync(ct);
        var (ended, left) = (0, await db.Visits.Where(v => v.To == null && v.From < midnight).OrderBy(v => v.From).Take(Batch).ToListAsync(ct));
        var ids = left.Select(v => v.Id).ToList();
        var last = await db.ServiceRecords.Where(r => r.VisitId != null && ids.Contains(r.VisitId.Value)).GroupBy(r => r.VisitId).Select(g => new { g.Key, At = g.Max(r => r.DoneAt) }).ToListAsync(ct);
        foreach (var visit in left)
        {
            visit.Suppose(VisitEnd.EndOfDay, EndOf(visit, last.Find(l => l.Key == visit.Id)?.At, minutes), now);
            if (!await Saved(ct)) break;
            ended++;
        }
        return ended;
    }

    private static DateTime EndOf(Visit visit, DateTime? last, double minutes)
    {
        var (least, midnight) = (visit.From.AddMinutes(minutes), BusinessTime.StartOf(BusinessTime.Day(visit.From).AddDays(1)));
        var end = last > least ? last.Value : least;
        return end < midnight ? end : midnight;
    }

    private async Task<bool> Saved(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (RuleBroken stale) when (stale.Code == "stale")
        {
            db.ChangeTracker.Clear(); // its check-out came just now
            return false;
        }
    }
}
