using Lindian.Data;
using Lindian.Data.Maps.Visits;
using Lindian.Data.Secrets;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>What was done or asked during a visit.</summary>
public sealed record VisitPart(Guid Id, string Kind, DateTime At);

/// <summary>One visit with all that a leader needs to decide about it.</summary>
/// <param name="ToldAt">UTC by the clock of the device; nothing when it was done on a page.</param>
/// <param name="Reason">What a leader wrote.</param>
public sealed record SeenVisit(
    VisitRow Row, DateTime? ToldAt, DateTime ReceivedAt, Guid? DeviceId, int BookVersion, string? DecidedBy, DateTime? DecidedAt, string? Reason, bool MayDecide, bool Mine,
    IReadOnlyList<VisitPart> Records, IReadOnlyList<VisitPart> Surveys);

/// <summary>Reads one visit.</summary>
public sealed class VisitCase(AppDb db, VisitSight sight, VisitRows rows, Vault vault, VisitBooks shown)
{
    private const int Most = 100;

    /// <exception cref="NotFound">Unknown, or out of sight.</exception>
    public async Task<SeenVisit> Of(Guid id, CancellationToken ct)
    {
        var visit = await (await sight.Seen(ct)).AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) ?? throw new NotFound("visit");
        var (row, tree, mine) = ((await rows.Rows([visit], ct))[0], await shown.Organisation.Get(ct), visit.MemberId == shown.User.MemberId);
        var words = visit.DecisionWordsId is { } said ? await db.Words.AsNoTracking().SingleOrDefaultAsync(w => w.Id == said, ct) : null;
        await vault.LoadFor([words?.Text], ct);
        var records = await db.ServiceRecords.AsNoTracking().Where(r => r.VisitId == id).OrderBy(r => r.DoneAt).Take(Most).Select(r => new VisitPart(r.Id, r.Kind, r.DoneAt)).ToListAsync(ct);
        var book = (await shown.Books.Get(ct)).Newest<Books.FieldBook>(Books.FieldBook.Name);
        var surveys = await db.Surveys.AsNoTracking().Where(s => s.VisitId == id).OrderBy(s => s.FilledAt).Take(Most).Select(s => new VisitPart(s.Id, "", s.FilledAt)).ToListAsync(ct);
        var decides = visit.Grade == EvidenceGrade.Doubtful && !mine && shown.User.Is(Domain.Organization.Role.Administrator, Domain.Organization.Role.RegionLeader, Domain.Organization.Role.TeamLeader);
        return new SeenVisit(
            row, visit.ToldAt, visit.ReceivedAt, visit.DeviceId, visit.BookVersion, tree.Member(visit.DecidedById)?.Name, visit.DecidedAt, vault.Open(words?.Text),
            decides && await sight.Leads(visit.CommunityId, ct), mine, [.. records.Select(r => r with { Kind = book.Said(r.Kind) })], surveys);
    }
}

/// <summary>Whom and what a visit names, and who looks.</summary>
public sealed record VisitBooks(Snapshot<Organisation> Organisation, Snapshot<Governance.Rulebooks> Books, CurrentUser User);
