using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Data;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Visits.Stays;

/// <summary>Service hours of one person in one month.</summary>
/// <param name="Doubtful">The part that rests on visits still in doubt alone; it is in the total.</param>
public sealed record MonthHours(
    Guid MemberId, string Member, TimeSpan Total, TimeSpan Doubtful, int Visits, int Communities, int InDoubt, int Rejected, IReadOnlyDictionary<DateOnly, TimeSpan> Days);

/// <summary>
/// Adds service hours up (domain-facts 0.8): the union of all stays that no leader rejected, by business day. A visit that goes on counts
/// up to now. Hours of a unit count what was spent in its communities.
/// </summary>
public sealed class HoursBook(VisitSight sight, Snapshot<Organisation> organisation, TimeProvider clock)
{
    /// <summary>Of one person, everywhere; the user must be that person or lead where the visits were.</summary>
    public async Task<MonthHours> Of(Guid memberId, DateOnly month, CancellationToken ct) =>
        (await Read((await sight.Seen(ct)).Where(v => v.MemberId == memberId), month, ct)).FirstOrDefault() ?? await Nothing(memberId, ct);

    /// <summary>Of everybody in the communities that the user leads, by name.</summary>
    public async Task<IReadOnlyList<MonthHours>> OfUnit(DateOnly month, CancellationToken ct) =>
        [.. (await Read(await sight.OfUnit(ct), month, ct)).OrderByDescending(h => h.Total).ThenBy(h => h.Member, StringComparer.Ordinal)];

    private async Task<IEnumerable<MonthHours>> Read(IQueryable<Visit> visits, DateOnly month, CancellationToken ct)
    {
        if (month.Year is < 2000 or > 2200) throw new BadInput("month", "visit.month-wrong");
        var (first, tree, now) = (new DateOnly(month.Year, month.Month, 1), await organisation.Get(ct), clock.Now());
        var (from, to) = (BusinessTime.StartOf(first), BusinessTime.StartOf(first.AddMonths(1)));
        var found = await visits.AsNoTracking().Where(v => v.From < to && (v.To == null || v.To > from))
            .Select(v => new Counted(v.MemberId, v.CommunityId, v.From, v.To ?? now, v.Grade, v.Verdict)).ToListAsync(ct);
        return found.GroupBy(v => v.MemberId).Select(g => Month(g.Key, tree.Member(g.Key)?.Name ?? "", [.. g], from, to));
    }

    private static MonthHours Month(Guid memberId, string name, List<Counted> all, DateTime from, DateTime to)
    {
        var counted = all.FindAll(v => v.Verdict != VisitVerdict.Rejected);
        var sure = counted.FindAll(v => v.Grade != EvidenceGrade.Doubtful || v.Verdict == VisitVerdict.Accepted);
        var (stays, total) = (Within(counted, from, to), ServiceHours.Total(Within(counted, from, to)));
        return new MonthHours(
            memberId, name, total, total - ServiceHours.Total(Within(sure, from, to)), counted.Count, counted.Select(v => v.CommunityId).Distinct().Count(),
            counted.Count - sure.Count, all.Count - counted.Count, ServiceHours.ByDay(stays, BusinessTime.Zone));
    }

    private static List<Stay> Within(List<Counted> visits, DateTime from, DateTime to) => [.. ServiceHours.Within(visits.Select(v => new Stay(v.From, v.To)), from, to)];

    private async Task<MonthHours> Nothing(Guid memberId, CancellationToken ct) =>
        new(memberId, (await organisation.Get(ct)).Member(memberId)?.Name ?? "", TimeSpan.Zero, TimeSpan.Zero, 0, 0, 0, 0, new Dictionary<DateOnly, TimeSpan>());

    private sealed record Counted(Guid MemberId, Guid CommunityId, DateTime From, DateTime To, EvidenceGrade Grade, VisitVerdict? Verdict);
}
