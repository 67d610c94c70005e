using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Maps.Visits;
using Lindian.Features.Customers;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Records;

/// <summary>The services at premises, or to a customer, on the one timeline (C-5).</summary>
public sealed class RecordTimeline(AppDb db, Texts texts, RecordWords words) : IPremisesTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> Of(Guid? customerId, Guid? premisesId, int take, CancellationToken ct)
    {
        var customers = db.Customers.Where(c => customerId != null && (c.Id == customerId || c.MergedInto == customerId)).Select(c => (Guid?)c.Id);
        var found = await db.ServiceRecords.AsNoTracking().Where(r => (premisesId != null && r.PremisesId == premisesId) || (r.CustomerId != null && customers.Contains(r.CustomerId)))
            .OrderByDescending(r => r.DoneAt).Take(take).ToListAsync(ct);
        var entries = new List<TimelineEntry>();
        foreach (var record in found)
        {
            var (kind, member, _) = await words.Of(record, ct);
            entries.Add(new(record.DoneAt, texts.Get("record.timeline", kind), $"/manage/service-records/{record.Id}", member));
        }
        return entries;
    }
}
