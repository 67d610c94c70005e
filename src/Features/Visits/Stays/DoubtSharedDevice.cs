using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>Two people by one device: nobody knows yet who lent it, so the doubt is told on the other visits too.</summary>
public sealed class DoubtSharedDevice(AppDb db, Snapshot<Rulebooks> books) : IOn<CheckedIn>
{
    public async Task Handle(Happened<CheckedIn> what, CancellationToken ct)
    {
        var (_, arrival, proof) = what.Event;
        if (proof.DeviceId is not { } device || proof.Judgement.Findings.All(f => f.Reason != EvidenceReason.DeviceShared)) return;
        var hours = (await books.Get(ct)).Newest<EvidenceBook>(EvidenceBook.Name).Typed().DeviceHours;
        var (from, to) = (arrival.At.AddHours(-hours), arrival.At.AddHours(hours));
        var others = await db.Visits.Where(v => v.DeviceId == device && v.MemberId != arrival.MemberId && v.From >= from && v.From <= to).ToListAsync(ct);
        foreach (var other in others)
            other.Doubt(new Finding(EvidenceReason.DeviceShared, Math.Round((other.From - arrival.At).Duration().TotalHours, 1), hours), what.At);
    }
}
