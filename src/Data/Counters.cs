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
        var occasion = db.Services.Occasion;
        if (occasion.Rehearsal) return -1; // never stored, so it need not be anybody's own
        if (occasion.Numbers is { } own && own.Name == name && own.Left.TryDequeue(out var number)) return number;
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

    /// <summary>
    /// Sets numbers aside before a long transaction: drawn within it they would lock the counter for everybody until its end.
    /// </summary>
    public static async Task Fill(AppDb db, Numbers numbers, int wanted, CancellationToken ct)
    {
        if (numbers.Left.Count >= wanted) return;
        var end = await Move(db, numbers.Name, wanted, ct);
        for (var number = end - wanted; number < end; number++) numbers.Left.Enqueue(number);
    }

    // One statement on both databases: the row is made or moved on, and tells the end of the block.
    private static async Task<long> Move(AppDb db, string name, int by, CancellationToken ct)
    {
        var sql = string.Create(CultureInfo.InvariantCulture,
            $"insert into counter (name, next) values ({{0}}, {by + 1}) on conflict (name) do update set next = counter.next + {by} returning next");
        return (await db.Database.SqlQueryRaw<long>(sql, name).ToListAsync(ct))[0];
    }

    private sealed class Range
    {
        public SemaphoreSlim Gate { get; } = new(1);
        public long Next { get; set; }
        public long End { get; private set; }

        public async Task Refill(AppDb db, string name, CancellationToken ct)
        {
            End = await Move(db, name, Block, ct);
            Next = End - Block;
        }
    }
}

/// <summary>Numbers of one counter that somebody set aside for himself. What he leaves over stays a gap.</summary>
public sealed record Numbers(string Name)
{
    public Queue<long> Left { get; } = [];
}
