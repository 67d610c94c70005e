using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field.Devices;

/// <summary>Signing on with a phone, and ending it.</summary>
internal static class DevicesPart
{
    public static IServiceCollection AddDevices(this IServiceCollection services) => services;

    public static void MapDevices(this IEndpointRouteBuilder field)
    {
    }
}
