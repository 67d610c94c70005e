using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Governance;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>
/// What the demands of a community came to in the last twelve months, so that nobody can be recognised in it (P-1). Published
/// for anonymous pages, which keep what they read for a minute.
/// </summary>
public sealed class CommunityRecords(Reports reports, Snapshot<DemandRules> rules, TimeProvider clock)
{
    /// <summary>Groups smaller than this are not shown: in a village everybody knows whose the only complaint was.</summary>
    public const int Smallest = 3;

    private const int Months = 12, Most = 5000, MostRows = 24;

    private static readonly Satisfaction[] Good = [Satisfaction.VerySatisfied, Satisfaction.Satisfied];

    private sealed record Row(Guid Id, string? TypeCode, DateTime RaisedAt, DateTime? RepliedAt, DateTime? ArchivedAt, Satisfaction? Satisfaction)
    {
        public double Days => ((RepliedAt ?? ArchivedAt ?? RaisedAt) - RaisedAt).TotalDays;
        public bool IsRated => Satisfaction is <= Domain.Demands.Satisfaction.VeryDissatisfied;
    }

    public async Task<CommunityFigures> Figures(Guid communityId, CancellationToken ct)
    {
        var rows = await Rows(communityId, ct);
        var closed = rows.Where(r => r.ArchivedAt is not null).ToList();
        var promised = await Promised(communityId, ct);
        var kept = closed.Where(r => promised.ContainsKey(r.Id)).ToList();
        return new CommunityFigures(rows.Count, closed.Count, Share.Of(kept.Count(r => !promised[r.Id]), kept.Count), Median(closed), Rated(closed), Share.Of(closed.Count(r => r.IsRated), closed.Count));
    }

    /// <summary>Closed demands by month and kind, newest first.</summary>
    public async Task<IReadOnlyList<CommunityRecord>> Records(Guid communityId, CancellationToken ct)
    {
        var book = await rules.Get(ct);
        var groups = from r in await Rows(communityId, ct)
                     where r.ArchivedAt is not null
                     let day = BusinessTime.Day(r.ArchivedAt ?? r.RaisedAt)
                     group r by (Month: new DateOnly(day.Year, day.Month, 1), Type: book.Upwards(r.TypeCode ?? "").LastOrDefault()) into g
                     where g.Count() >= Smallest
                     orderby g.Key.Month descending, g.Count() descending
                     select new CommunityRecord(g.Key.Month, g.Key.Type, g.Count(), Median([.. g]), Rated([.. g]));
        return [.. groups.Take(MostRows)];
    }

    private Task<List<Row>> Rows(Guid communityId, CancellationToken ct)
    {
        var since = clock.Now().AddMonths(-Months);
        return reports.Read(db => db.Demands.AsNoTracking().Where(d => d.CommunityId == communityId && d.RaisedAt >= since).OrderByDescending(d => d.Serial).Take(Most)
            .Select(d => new Row(d.Id, d.TypeCode, d.RaisedAt, d.RepliedAt, d.ArchivedAt, d.Satisfaction)).ToListAsync(ct), ct);
    }

    /// <summary>Demands with a public promise that was met, early or late; an average promise binds no single case.</summary>
    private async Task<Dictionary<Guid, bool>> Promised(Guid communityId, CancellationToken ct)
    {
        var since = clock.Now().AddMonths(-Months);
        var met = await reports.Read(db => (from d in db.Demands
                         join c in db.Clocks on d.Id equals c.SubjectId
                         where d.CommunityId == communityId && d.RaisedAt >= since && d.ArchivedAt != null && c.Kind == LimitKind.Public && !c.Average && c.MetAt != null
                         select new { d.Id, Late = c.MetAt > c.Due }).AsNoTracking().Take(Most * 4).ToListAsync(ct), ct);
        return met.GroupBy(m => m.Id).ToDictionary(g => g.Key, g => g.Any(m => m.Late));
    }

    private static Share? Rated(List<Row> closed) => Share.Of(closed.Count(r => r.IsRated && Good.Contains(r.Satisfaction ?? default)), closed.Count(r => r.IsRated));

    private static double? Median(List<Row> rows)
    {
        if (rows.Count < Smallest) return null;
        var days = rows.Select(r => r.Days).Order().ToList();
        return (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2;
    }
}

/// <summary>So many of so many; there is none of too few.</summary>
public sealed record Share(int Part, int Whole)
{
    public int Percent => (int)Math.Round(100.0 * Part / Whole);

    public static Share? Of(int part, int whole) => whole < CommunityRecords.Smallest ? null : new(part, whole);
}

/// <summary>One community in figures. Null where the group is too small to be shown.</summary>
/// <param name="InTime">Of the closed ones with a public promise, those that kept every one.</param>
/// <param name="MedianDays">From raising to the answer.</param>
/// <param name="Satisfied">Of those who rated.</param>
/// <param name="Response">How many rated, of the closed.</param>
public sealed record CommunityFigures(int Raised, int Closed, Share? InTime, double? MedianDays, Share? Satisfied, Share? Response);

/// <summary>Demands of one kind closed in one month.</summary>
public sealed record CommunityRecord(DateOnly Month, DemandType? Type, int Closed, double? MedianDays, Share? Satisfied);
