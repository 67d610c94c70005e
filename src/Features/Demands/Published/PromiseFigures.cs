using Lindian.Data;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Governance;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>Which clocks a published promise is measured by.</summary>
/// <param name="Step">The step of the norm, as in <c>arrive</c>.</param>
/// <param name="Area">Only there, if named.</param>
/// <param name="Type">Only demands of this kind, if named.</param>
public sealed record PromiseMeasure(string Step, AreaClass? Area = null, string? Type = null);

/// <summary>How a promise was kept.</summary>
/// <param name="InTime">Null when there were too few.</param>
/// <param name="MeanMinutes">By the wall clock, for promises that are averages.</param>
public sealed record PromiseState(int Count, Share? InTime, double? MeanMinutes, bool Average);

/// <summary>How the public promises were kept in the last ninety days, from the clocks of the demands (P-9, I-6). Published.</summary>
public sealed class PromiseFigures(Reports reports, Snapshot<DemandRules> rules, TimeProvider clock)
{
    public const int Days = 90;
    private const int Most = 20_000;

    private sealed record Met(string Step, AreaClass Area, string? Type, DateTime From, DateTime Due, DateTime At, bool Average);

    public async Task<IReadOnlyDictionary<PromiseMeasure, PromiseState>> Of(IEnumerable<PromiseMeasure> asked, CancellationToken ct)
    {
        var (measures, book, since) = (asked.Distinct().ToList(), await rules.Get(ct), clock.Now().AddDays(-Days));
        var steps = measures.Select(m => m.Step).Distinct().ToList();
        var met = await reports.Read(db => (from c in db.Clocks
                         join d in db.Demands on c.SubjectId equals d.Id
                         where c.MetAt >= since && c.Kind == LimitKind.Public && steps.Contains(c.Step)
                            // answered without going there stops these clocks too, and tells nothing of how fast a crew comes
                            && (c.Step != "arrive" || d.ArrivedAt != null) && (c.Step != "restore" || d.RestoredAt != null)
                         orderby c.MetAt descending
                         select new Met(c.Step, d.Area, d.TypeCode, c.StartedAt, c.Due, c.MetAt ?? c.Due, c.Average)).AsNoTracking().Take(Most).ToListAsync(ct), ct);
        return measures.ToDictionary(m => m, m => State([.. met.Where(c => c.Step == m.Step && (m.Area is null || c.Area == m.Area) && (m.Type is null || book.IsA(c.Type ?? "", m.Type)))]));
    }

    private static PromiseState State(List<Met> met) => new(
        met.Count, Share.Of(met.Count(c => c.At <= c.Due), met.Count), met.Count < CommunityRecords.Smallest ? null : met.Average(c => (c.At - c.From).TotalMinutes), met.Exists(c => c.Average));
}
