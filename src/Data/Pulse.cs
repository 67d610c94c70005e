using System.Globalization;
using Lindian.Data.Jobs;
using Lindian.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data;

/// <summary>What a node asks to know whether it can work: does the database take a write, and is this node's clock right?</summary>
public sealed class Pulse(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    /// <summary>A node whose clock is off by more computes deadlines that are not true.</summary>
    public static readonly TimeSpan MostDrift = TimeSpan.FromMinutes(1);

    /// <summary>Writes one small row, as every save does; throws what a save would. Returns the sign that it left.</summary>
    public async Task<Guid> Beat(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var sign = NewId.Next();
        await db.Database.ExecuteSqlRawAsync("""
            insert into lease (name, holder, until) values ('pulse', {0}, {1})
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            """, [db.Key(sign), clock.Now()], ct);
        return sign;
    }

    /// <summary>Whether a copy of the database has come as far as this sign, or further: ids grow with time.</summary>
    public static async Task<bool> IsSeen(AppDb copy, Guid sign, CancellationToken ct) =>
        await copy.Set<LeaseRow>().AsNoTracking().AnyAsync(l => l.Name == "pulse" && l.Holder >= sign, ct);

    /// <summary>
    /// How far this node's clock is ahead (negative: behind). PostgreSQL's clock is the measure, the same for all nodes; on SQLite only what
    /// was already written can prove that the clock was set back.
    /// </summary>
    public async Task<TimeSpan> Drift(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!db.IsSqlite) return clock.Now() - await db.Database.SqlQueryRaw<DateTime>("select clock_timestamp() as \"Value\"").SingleAsync(ct);
        var newest = await db.Events.MaxAsync(e => (DateTime?)e.ReceivedAt, ct);
        return newest > clock.Now() ? clock.Now() - newest.Value : TimeSpan.Zero;
    }

    public static string Told(TimeSpan drift) => string.Create(CultureInfo.InvariantCulture, $"clock.off {drift.TotalSeconds:+0;-0} s");
}
