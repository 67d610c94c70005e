using Microsoft.EntityFrameworkCore;

namespace Lindian.Data;

/// <summary>Rows by many ids, some hundred at a time.</summary>
public static class Lots
{
    private const int Size = 1000;

    public static async Task<List<T>> Read<T>(IEnumerable<Guid> ids, Func<Guid[], IQueryable<T>> query, CancellationToken ct)
    {
        var all = new List<T>();
        foreach (var lot in ids.Distinct().Chunk(Size)) all.AddRange(await query(lot).ToListAsync(ct));
        return all;
    }
}
