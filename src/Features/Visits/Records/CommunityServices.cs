using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Records;

/// <summary>How often something was done in a community.</summary>
public sealed record DoneService(string Kind, int Times);

/// <summary>What was done in a community of late, so that nobody can be recognised in it (P-1).</summary>
public sealed record ServicesDone(int Days, int Visits, DateTime? LastVisit, IReadOnlyList<DoneService> Services);

/// <summary>Counts visits and services for the public page of a community. Published.</summary>
public sealed class CommunityServices(AppDb db, Snapshot<Rulebooks> books, TimeProvider clock)
{
    private const int Days = 90, Smallest = 3;

    public async Task<ServicesDone> Of(Guid communityId, CancellationToken ct)
    {
        var (since, book) = (clock.Now().AddDays(-Days), (await books.Get(ct)).Newest<FieldBook>(FieldBook.Name));
        var visits = db.Visits.Where(v => v.CommunityId == communityId && v.From >= since && v.Verdict != VisitVerdict.Rejected);
        var kinds = await db.ServiceRecords.Where(r => r.CommunityId == communityId && r.DoneAt >= since).GroupBy(r => r.Kind).Select(g => new { g.Key, Times = g.Count() }).ToListAsync(ct);
        return new ServicesDone(
            Days, await visits.CountAsync(ct), await visits.MaxAsync(v => (DateTime?)v.From, ct),
            [.. kinds.Where(k => k.Times >= Smallest).OrderByDescending(k => k.Times).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => new DoneService(book.Said(k.Key), k.Times))]);
    }
}
