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
/// Keeps the clock rows of a demand equal to what its facts, its norm version and the calendar say (D-8). Rows of steps that no
/// longer run under the norm go; the nearest open internal limit becomes <see cref="Demand.NextDue"/>.
/// </summary>
public sealed class DemandClocks(AppDb db, Snapshot<NormBook> norms) : IClockKeeper
{
    public async Task Keep(Demand demand, CancellationToken ct)
    {
        if (demand.NormCode is null) return;
        var rows = db.Entry(demand).State == EntityState.Added ? [] : await db.Clocks.Where(c => c.SubjectId == demand.Id).ToListAsync(ct);
        var book = await norms.Get(ct);
        var wanted = Compute(demand, book).ToList();
        db.Clocks.RemoveRange(rows.Where(r => !wanted.Any(w => w.Step == r.Step && w.Kind == r.Kind)));
        foreach (var now in wanted)
        {
            if (rows.FirstOrDefault(r => r.Step == now.Step && r.Kind == now.Kind) is { } row) Update(row, now);
            else db.Clocks.Add(now);
        }
        demand.Schedule(NextDue(wanted));
    }

    public async Task Recompute(IReadOnlyCollection<Guid> subjectIds, CancellationToken ct)
    {
        foreach (var demand in await db.Demands.Where(d => subjectIds.Contains(d.Id)).ToListAsync(ct)) await Keep(demand, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>All clocks that the facts of a demand start, pure.</summary>
    public static IEnumerable<ClockRow> Compute(Demand demand, NormBook book)
    {
        if (demand.NormCode is not { } code) yield break;
        var version = book.Version(code, demand.NormVersion);
        var pauses = demand.Suspensions.Select(s => new Pause(s.From, s.To)).ToList();
        foreach (var limit in version.Limits)
        {
            if (DemandSteps.Of(demand, limit.Step) is not { } step) continue;
            var deadline = Clock.Compute(new ClockFacts(step.Start, pauses, limit, demand.Area), book.Calendar);
            yield return new ClockRow
            {
                SubjectId = demand.Id, Step = limit.Step, Kind = limit.Kind, NormCode = code, NormVersion = version.Version,
                CalendarVersion = book.Calendar.Version, StartedAt = step.Start, Due = deadline.Due, Provisional = deadline.Provisional,
                Held = deadline.Held && step.End is null, MetAt = step.End, Average = limit.Average,
            };
        }
    }

    public static DateTime NextDue(IEnumerable<ClockRow> clocks) =>
        clocks.Where(c => c is { Kind: LimitKind.Internal, MetAt: null, Held: false }).Select(c => c.Due).DefaultIfEmpty(Demand.Never).Min();

    private static void Update(ClockRow row, ClockRow now) =>
        (row.NormCode, row.NormVersion, row.CalendarVersion, row.StartedAt, row.Due, row.Provisional, row.Held, row.MetAt, row.Average) =
        (now.NormCode, now.NormVersion, now.CalendarVersion, now.StartedAt, now.Due, now.Provisional, now.Held, now.MetAt, now.Average);
}
