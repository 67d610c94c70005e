using Lindian.Data;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Audit;

/// <summary>A delivery that was given up after too many attempts.</summary>
public sealed record ParkedDelivery(Guid SubjectId, int Seq, string Handler, string? SubjectKind, string? Event, int Attempts, DateTime? ParkedAt, string? Error)
{
    public static Task<List<ParkedDelivery>> List(AppDb db, int most, CancellationToken ct) => (
        from d in db.Deliveries.AsNoTracking().Where(d => d.ParkedAt != null)
        join e in db.Events on new { d.SubjectId, d.Seq } equals new { e.SubjectId, e.Seq } into found
        from e in found.DefaultIfEmpty()
        orderby d.ParkedAt, d.SubjectId, d.Seq, d.Handler
        select new ParkedDelivery(d.SubjectId, d.Seq, d.Handler, e.SubjectKind, e.Name, d.Attempts, d.ParkedAt, d.Error)).Take(most).ToListAsync(ct);
}

/// <summary>Lets a parked delivery be tried again at once, with all its attempts before it.</summary>
public sealed class SendDeliveryAgain(AppDb db, TimeProvider clock) : UseCase<SendDeliveryAgain.Request, Done>(db)
{
    public sealed record Request(Guid SubjectId, int Seq, string Handler);

    protected override async Task<Done> Handle(Request request, CancellationToken ct)
    {
        var delivery = await Db.Set<DeliveryRow>().SingleOrDefaultAsync(
            d => d.SubjectId == request.SubjectId && d.Seq == request.Seq && d.Handler == request.Handler && d.ParkedAt != null, ct) ?? throw new NotFound("delivery");
        (delivery.ParkedAt, delivery.ClaimedUntil, delivery.Attempts, delivery.DueAt) = (null, null, 0, clock.Now());
        return Done.It;
    }
}
