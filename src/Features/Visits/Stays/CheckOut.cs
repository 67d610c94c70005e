using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>
/// 签退: ends one's own visit, by hand or because the phone left the community (V-1). One told for after the business day or after the next
/// check-in is taken, and the visit ends there. Codes: visit.ended, visit.ends-before-it-begins.
/// </summary>
public sealed class CheckOut(AppDb db, CurrentUser user, DeviceTimes times, Vault vault, TimeProvider clock) : UseCase<CheckOut.Request, CheckOut.Answer>(db)
{
    /// <param name="Left">The phone noticed that it left; not by hand.</param>
    public sealed record Request(Guid Id, bool Left = false, SentPosition? Position = null);

    /// <param name="To">UTC.</param>
    public sealed record Answer(Guid Id, DateTime From, DateTime To);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        var fix = request.Position?.Read();
        var visit = await Db.Visits.SingleOrDefaultAsync(v => v.Id == request.Id && v.MemberId == user.MemberId, ct) ?? throw new NotFound("visit");
        var at = times.Time.At;
        visit.CheckOut(request.Left ? VisitEnd.Left : VisitEnd.ByHand, at, await Latest(visit, ct), clock.Now());
        if (fix is not null && !await Db.VisitPositions.AnyAsync(p => p.VisitId == visit.Id && p.AtEnd, ct))
        {
            await vault.Ready(visit.MemberId, ct);
            Db.VisitPositions.Add(new VisitPosition { VisitId = visit.Id, AtEnd = true, MemberId = visit.MemberId, At = at, Fix = vault.Seal(visit.MemberId, JsonSerializer.Serialize(fix, EventCatalog.Json)) });
        }
        return new Answer(visit.Id, visit.From, visit.To ?? at);
    }

    private async Task<LatestEnd> Latest(Visit visit, CancellationToken ct) => new(
        BusinessTime.StartOf(BusinessTime.Day(visit.From).AddDays(1)),
        await Db.Visits.Where(v => v.MemberId == visit.MemberId && v.From > visit.From).OrderBy(v => v.From).Select(v => (DateTime?)v.From).FirstOrDefaultAsync(ct));
}
