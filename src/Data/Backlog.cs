using Lindian.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data;

/// <param name="Due">Deliveries whose time has come and that nobody has made yet.</param>
/// <param name="Parked">Deliveries that failed too often.</param>
/// <param name="Unsealed">Age of the oldest row of the last minute that is not in the audit chain.</param>
public sealed record Waiting(int Due, int Parked, TimeSpan Unsealed);

/// <summary>What waits in the database for the workers of the nodes: what an operator wants to see stay near zero.</summary>
public sealed class Backlog(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(1);

    public async Task<Waiting> Read(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.Now();
        var due = await db.Deliveries.CountAsync(d => d.ParkedAt == null && d.DueAt <= now, ct);
        var parked = await db.Deliveries.CountAsync(d => d.ParkedAt != null, ct);
        var oldest = (await Unsealed.Between(db, now - Recent, now, most: 1, ct)).Min(row => (DateTime?)row.At) ?? now;
        return new Waiting(due, parked, now - oldest);
    }
}
