using Lindian.Domain.Visits;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>A visit as a list shows it. Times are UTC.</summary>
public sealed record VisitRow(
    Guid Id, Guid MemberId, string Member, Guid CommunityId, string Community, DateTime From, DateTime? To, VisitEnd? EndedBy, CodeTrust Code, EvidenceGrade Grade,
    IReadOnlyList<Finding> Findings, VisitVerdict? Verdict)
{
    public bool AwaitsDecision => Grade == EvidenceGrade.Doubtful && Verdict is null;
}

/// <summary>A page of visits, the newest first, and where the next one begins.</summary>
public sealed record VisitPage(IReadOnlyList<VisitRow> Rows, string? Next);

/// <summary>Lists of visits: one's own, and those of the unit that one leads.</summary>
public sealed class VisitRows(VisitSight sight, CurrentUser user, Snapshot<Organisation> organisation)
{
    private const int PageSize = 50;

    public async Task<VisitPage> Mine(string? after, CancellationToken ct) => await Page((await sight.Seen(ct)).Where(v => v.MemberId == user.MemberId), after, ct);

    /// <summary>The one that goes on now, if one does.</summary>
    public async Task<VisitRow?> Open(CancellationToken ct) =>
        (await Rows(await (await sight.Seen(ct)).AsNoTracking().Where(v => v.MemberId == user.MemberId && v.To == null).OrderByDescending(v => v.From).Take(1).ToListAsync(ct), ct)) is [var open] ? open : null;

    public async Task<VisitPage> OfUnit(string? after, CancellationToken ct) => await Page(await sight.OfUnit(ct), after, ct);

    /// <summary>Those in doubt that wait for a leader, the oldest first; as many as one looks at in a sitting.</summary>
    public async Task<IReadOnlyList<VisitRow>> Doubtful(CancellationToken ct) =>
        await Rows(await (await Waiting(ct)).AsNoTracking().OrderBy(v => v.From).Take(PageSize).ToListAsync(ct), ct);

    /// <summary>Counted up to a thousand.</summary>
    public async Task<int> CountDoubtful(CancellationToken ct) => await (await Waiting(ct)).Take(1001).CountAsync(ct);

    private async Task<IQueryable<Visit>> Waiting(CancellationToken ct) => (await sight.OfUnit(ct)).Where(v => v.Grade == EvidenceGrade.Doubtful && v.Verdict == null);

    private async Task<VisitPage> Page(IQueryable<Visit> visits, string? after, CancellationToken ct)
    {
        if (Cursor(after) is var (at, id)) visits = visits.Where(v => v.From < at || (v.From == at && v.Id < id));
        var found = await visits.AsNoTracking().OrderByDescending(v => v.From).ThenByDescending(v => v.Id).Take(PageSize + 1).ToListAsync(ct);
        var next = found.Count > PageSize ? $"{found[PageSize - 1].From.Ticks}_{found[PageSize - 1].Id}" : null;
        return new VisitPage(await Rows([.. found.Take(PageSize)], ct), next);
    }

    private static (DateTime At, Guid Id)? Cursor(string? after) =>
        after?.Split('_') is [var ticks, var id] && long.TryParse(ticks, System.Globalization.CultureInfo.InvariantCulture, out var at) && at is > 0 and < 3_155_378_975_999_999_999 && Guid.TryParse(id, out var last)
            ? (new DateTime(at, DateTimeKind.Utc), last) : null;

    internal async Task<IReadOnlyList<VisitRow>> Rows(IReadOnlyList<Visit> visits, CancellationToken ct)
    {
        var tree = await organisation.Get(ct);
        return [.. visits.Select(v => Row(v, tree))];
    }

    private static VisitRow Row(Visit visit, Organisation tree) => new(
        visit.Id, visit.MemberId, tree.Member(visit.MemberId)?.Name ?? "", visit.CommunityId, tree.Unit(visit.CommunityId)?.Name ?? "", visit.From, visit.To, visit.EndedBy,
        visit.Code, visit.Grade, visit.Findings, visit.Verdict);
}
