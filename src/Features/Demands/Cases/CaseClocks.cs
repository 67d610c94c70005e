using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain.Demands;
using Lindian.Domain.Governance;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>The clocks of one demand as they are stored, each with the explanation of its deadline.</summary>
public sealed class CaseClocks(AppDb db, Snapshot<NormBook> norms, TimeProvider clock)
{
    public async Task<IReadOnlyList<CaseClock>> Read(Demand demand, CancellationToken ct)
    {
        if (demand.NormCode is not { } code) return [];
        var (book, now) = (await norms.Get(ct), clock.Now());
        var (version, pauses) = (book.Version(code, demand.NormVersion), demand.Suspensions.Select(s => new Pause(s.From, s.To)).ToList());
        var rows = await db.Clocks.AsNoTracking().Where(c => c.SubjectId == demand.Id).ToListAsync(ct);
        return [.. from row in rows
                   let limit = version.Limit(row.Step, row.Kind)
                   where limit is not null
                   let parts = Clock.Compute(new ClockFacts(row.StartedAt, pauses, limit, demand.Area), book.Calendar).Parts
                   orderby row.StartedAt, row.Step, row.Kind
                   select new CaseClock(row.Step, row.Kind, row.StartedAt, row.Due, row.Provisional, row.Held, row.MetAt, row.Average, row.IsLate(now), limit.For(demand.Area), limit.Unit, parts)];
    }
}
