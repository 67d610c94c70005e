using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Customers;
using Lindian.Domain.Customers;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Customers;

/// <summary>The events of this area: registered, merged, moved in and out, erased …</summary>
public sealed class CustomerTimeline(AppDb db, Texts texts, Snapshot<Organisation> organisation) : IPremisesTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> Of(Guid? customerId, Guid? premisesId, int take, CancellationToken ct)
    {
        var subjects = await Subjects(customerId, premisesId).ToListAsync(ct);
        var rows = await db.Events.AsNoTracking().Where(e => subjects.Contains(e.SubjectId)).OrderByDescending(e => e.HappenedAt).Take(take).ToListAsync(ct);
        var tree = await organisation.Get(ct);
        return [.. rows.Select(row => new TimelineEntry(row.HappenedAt, Told(row), Url(row), tree.Member(row.ActorId)?.Name))];
    }

    private IQueryable<Guid> Subjects(Guid? customerId, Guid? premisesId)
    {
        var customers = db.Customers.Where(c => customerId != null && (c.Id == customerId || c.MergedInto == customerId)).Select(c => c.Id);
        return customers
            .Concat(db.Premises.Where(p => p.Id == premisesId).Select(p => p.Id))
            .Concat(db.Premises.Where(p => p.CustomerId != null && customers.Contains(p.CustomerId.Value)).Select(p => p.Id));
    }

    private string Told(EventRow row) => EventCatalog.Read(row) switch
    {
        CustomerHeld { Held: false } => texts["customers.event.customer.hold-lifted"],
        _ => texts[$"customers.event.{row.Name}"],
    };

    private static string Url(EventRow row) => row.SubjectKind == nameof(Premises) ? $"/manage/premises/{row.SubjectId}" : $"/manage/customers/{row.SubjectId}";
}
