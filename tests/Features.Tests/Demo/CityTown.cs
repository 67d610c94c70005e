using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Features.Demands;
using Lindian.Host.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demo;

/// <summary>A small demo city in a town of its own, whose clock stands still.</summary>
public sealed record CityTown(Town Town, MovedClock Clock, DemoWritten Written)
{
    /// <summary>A Friday, half past nine in Shanghai.</summary>
    public static readonly DateTime Morning = new(2026, 11, 20, 1, 30, 0, DateTimeKind.Utc);

    public static async Task<CityTown> Write(Provider provider, DemoSize size, Action<BulkDemands>? listener = null)
    {
        var clock = new MovedClock(Morning);
        var town = await Town.Build(provider, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        return new CityTown(town, clock, await new DemoCity(town.Services, size, Morning) { Listener = listener }.Write(CancellationToken.None));
    }
}
