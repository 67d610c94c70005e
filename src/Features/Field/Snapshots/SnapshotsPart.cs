using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field.Snapshots;

/// <summary>What a phone takes along.</summary>
internal static class SnapshotsPart
{
    public static IServiceCollection AddSnapshots(this IServiceCollection services) => services;

    public static void MapSnapshots(this IEndpointRouteBuilder field)
    {
    }
}
