using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Organization;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Visits.Books;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>
/// 签到 (V-1): begins a visit by a scanned code or by hand. However weak the proof is, the visit begins and counts; what speaks against
/// it is told with it (V-2). It ends the visit before. Codes: visit.community-unknown, visit.place-wrong, visit.known, stale.
/// </summary>
public sealed class CheckIn(AppDb db, CurrentUser user, CheckInTools tools, Vault vault, TimeProvider clock) : UseCase<CheckIn.Request, CheckIn.Answer>(db)
{
    private const int LongestCode = 500;

    /// <param name="Id">Of the device's choosing, so that what it does meanwhile can name the visit.</param>
    /// <param name="CommunityId">Where it is meant to be; the community of the code unless told.</param>
    /// <param name="Code">What the camera read.</param>
    public sealed record Request(
        Guid? CommunityId = null, string? Code = null, SentPosition? Position = null, Guid? TaskId = null, Guid? Id = null);

    /// <param name="At">UTC; the time that counts.</param>
    public sealed record Answer(Guid Id, Guid CommunityId, DateTime At, EvidenceGrade Grade, IReadOnlyList<Finding> Findings);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        var (code, fix, now) = (Typed.Optional(request.Code, "code", LongestCode), request.Position?.Read(), clock.Now());
        var (tree, book) = (await tools.Organisation.Get(ct), await tools.Books.Get(ct));
        var (stamp, time) = (tools.Times.Stamp, tools.Times.Time);
        if (request.Id is { } chosen && await Db.Visits.AnyAsync(v => v.Id == chosen, ct)) throw new RuleBroken("visit.known");
        var asked = new Asked(user.MemberId, Community(tree, request.CommunityId, code), tree, code, fix, stamp, time, now);
        var limits = book.Newest<EvidenceBook>(EvidenceBook.Name).Typed();
        var facts = await tools.Facts.Of(asked, limits, ct);
        var judged = Evidence.Judge(facts, limits);
        var visit = Visit.CheckIn(
            request.Id ?? NewId.Next(), new Arrival(user.MemberId, asked.Community.Id, request.TaskId, time.At, now),
            new ArrivalProof(facts.Code, stamp?.Told, stamp?.DeviceId, stamp?.Sequence, judged, book.Find(EvidenceBook.Name).Newest.Version));
        await PutBetween(visit, now, ct);
        Db.Visits.Add(visit);
        await Keep(visit, fix, time.At, ct);
        return new Answer(visit.Id, visit.CommunityId, visit.From, judged.Grade, judged.Findings);
    }

    private static Unit Community(Organisation tree, Guid? told, string? code)
    {
        var unit = told is { } id ? tree.Unit(id) : VisitCode.Read(code) is { } read ? tree.UnitByCode(read.Community) : null;
        return unit is { Kind: UnitKind.Community, ClosedAt: null } ? unit : throw new BadInput("communityId", "visit.community-unknown");
    }

    // what was done offline may arrive in any order: it ends what was open when it began, and is ended by what began next; but on the same
    // day only: the night between two visits is nobody's service, and what is still open then is ended by the end of its day
    private async Task PutBetween(Visit visit, DateTime now, CancellationToken ct)
    {
        var open = await Db.Visits.Where(v => v.MemberId == visit.MemberId && v.From <= visit.From && (v.To == null || (v.To > visit.From && v.EndedBy == VisitEnd.EndOfDay))).ToListAsync(ct);
        if (open.Exists(v => v.Id == visit.Id)) throw new RuleBroken("stale"); // its twin was faster
        foreach (var before in open.FindAll(v => SameDay(v.From, visit.From))) before.Suppose(VisitEnd.NextCheckIn, visit.From, now);
        var next = await Db.Visits.Where(v => v.MemberId == visit.MemberId && v.From > visit.From).OrderBy(v => v.From).Select(v => (DateTime?)v.From).FirstOrDefaultAsync(ct);
        if (next is { } began && SameDay(visit.From, began)) visit.Suppose(VisitEnd.NextCheckIn, began, now);
    }

    private static bool SameDay(DateTime one, DateTime other) => BusinessTime.Day(one) == BusinessTime.Day(other);

    private async Task Keep(Visit visit, Fix? fix, DateTime at, CancellationToken ct)
    {
        if (fix is null) return;
        await vault.Ready(visit.MemberId, ct);
        Db.VisitPositions.Add(new VisitPosition { VisitId = visit.Id, MemberId = visit.MemberId, At = at, Fix = vault.Seal(visit.MemberId, JsonSerializer.Serialize(fix, EventCatalog.Json)) });
    }
}

/// <summary>What a check-in is judged with.</summary>
public sealed record CheckInTools(Snapshot<Organisation> Organisation, Snapshot<Rulebooks> Books, DeviceTimes Times, ArrivalFacts Facts);
