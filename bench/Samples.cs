using System.Collections.Concurrent;
using Lindian.Data.Maps.Demands;
using Lindian.Data.Maps.Organization;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Bench;

/// <summary>What the requests speak of: demands of all years in no order, communities, and what waits for the dispatcher.</summary>
internal sealed class Samples
{
    private readonly long first = Random.Shared.NextInt64(100_000_000);
    private readonly ConcurrentQueue<Guid> waiting = [];
    private IReadOnlyList<(Guid Id, string Code)> demands = [];
    private IReadOnlyList<(Guid Id, string Code)> communities = [];

    public Guid Department { get; private set; }

    public static async Task<Samples> Of(Store store) => await store.Ask(async db =>
    {
        var units = await db.Units.AsNoTracking().ToListAsync();
        var last = await db.Demands.MaxAsync(d => d.Serial);
        var serials = Enumerable.Range(0, 3000).Select(_ => Random.Shared.NextInt64(last)).ToList();
        var some = await db.Demands.Where(d => serials.Contains(d.Serial)).Select(d => new { d.Id, d.TrackingCode }).ToListAsync();
        return new Samples
        {
            demands = [.. some.Select(d => (d.Id, d.TrackingCode))], Department = units.Single(u => u.Code == "DESK-95598").Id,
            communities = [.. units.Where(u => u.Kind == UnitKind.Community).Select(u => (u.Id, u.Code))],
        };
    });

    /// <summary>A number that nobody has yet.</summary>
    public string Phone(long n) => $"139{(first + n) % 100_000_000:00000000}";
    public Guid Id(long n) => demands[(int)(n % demands.Count)].Id;
    public string Code(long n) => demands[(int)(n % demands.Count)].Code;
    public string Community(long n) => communities[(int)(n % communities.Count)].Code;
    public Guid CommunityId(long n) => communities[(int)(n % communities.Count)].Id;
    public Guid? NextWaiting() => waiting.TryDequeue(out var id) ? id : null;

    public async Task ReadWaiting(Store store)
    {
        waiting.Clear();
        foreach (var id in await store.Ask(db => db.Demands.Where(d => d.State == DemandState.Received).OrderByDescending(d => d.Serial).Select(d => d.Id).Take(30_000).ToListAsync())) waiting.Enqueue(id);
    }
}
