using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data.Jobs;

/// <summary>Work that one node at a time may do, and until when it may.</summary>
public sealed class LeaseRow
{
    public string Name { get; init; } = "";
    public Guid Holder { get; init; }
    public DateTime Until { get; init; }
}

/// <summary>
/// Takes and renews leases of fifteen seconds for this node. It asks the database only when a lease it holds is half over, or,
/// while another node holds it, every five seconds. A lease that seems to last longer than any was taken by a node whose clock ran
/// ahead; it is taken over.
/// </summary>
public sealed class Leases(TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15), Retry = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, (bool Mine, long Asked)> known = new(StringComparer.Ordinal);
    private readonly Guid me = Domain.NewId.Next();

    public async Task<bool> Take(AppDb db, string name, CancellationToken ct)
    {
        if (known.TryGetValue(name, out var last) && clock.GetElapsedTime(last.Asked) < (last.Mine ? Length / 2 : Retry)) return last.Mine;
        var (now, asked) = (clock.Now(), clock.GetTimestamp());
        // one statement on both databases: made, renewed or taken over, or left to its holder
        var rows = await db.Database.ExecuteSqlRawAsync("""
            insert into lease (name, holder, until) values ({0}, {1}, {2})
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where lease.until < {3} or lease.until > {4} or lease.holder = excluded.holder
            """, [name, db.Key(me), now + Length, now, now + ClockSlip.Beyond], ct);
        known[name] = (rows == 1, asked);
        return rows == 1;
    }

    /// <summary>Lets another node go on at once.</summary>
    public async Task Release(AppDb db, string name, CancellationToken ct)
    {
        known.TryRemove(name, out _);
        await db.Set<LeaseRow>().Where(l => l.Name == name && l.Holder == me).ExecuteDeleteAsync(ct);
    }
}
