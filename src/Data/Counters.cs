using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Data;

/// <summary>
/// Numbers in rising order. A node takes a block of fifty at a time, so that writers do not queue for each number; a restart
/// leaves a gap, two nodes interleave.
/// </summary>
public sealed class Counters
{
    private const int Block = 50;
    private readonly ConcurrentDictionary<string, Range> ranges = new(StringComparer.Ordinal);

    public async Task<long> Next(AppDb db, string name, CancellationToken ct)
    {
        if (db.Services.Occasion.Rehearsal) return -1; // never stored, so it need not be anybody's own
        var range = ranges.GetOrAdd(name, _ => new Range());
        await range.Gate.WaitAsync(ct);
        try
        {
            if (range.Next >= range.End) await range.Refill(db, name, ct);
            return range.Next++;
        }
        finally
        {
            range.Gate.Release();
        }
    }

    private sealed class Range
    {
        public SemaphoreSlim Gate { get; } = new(1);
        public long Next { get; set; }
        public long End { get; private set; }

        public async Task Refill(AppDb db, string name, CancellationToken ct)
        {
            // One statement on both databases: the row is made or moved on, and tells the end of the block.
            var sql = string.Create(CultureInfo.InvariantCulture,
                $"insert into counter (name, next) values ({{0}}, {Block + 1}) on conflict (name) do update set next = counter.next + {Block} returning next");
            End = (await db.Database.SqlQueryRaw<long>(sql, name).ToListAsync(ct))[0];
            Next = End - Block;
        }
    }
}
