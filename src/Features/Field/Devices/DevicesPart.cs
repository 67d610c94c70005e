using Lindian.Features.Shared;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field.Devices;

/// <summary>Signing on with a phone, and ending it.</summary>
internal static class DevicesPart
{
    public static IServiceCollection AddDevices(this IServiceCollection services) => services
        .AddScoped<CurrentDevice>().AddScoped<DeskRules>().AddScoped<DeviceDoor>().AddScoped<WhoSignsOn>().AddScoped<DeviceKeys>().AddScoped<SignOn>()
        .AddScoped<DeviceList>().AddScoped<DeviceEnd>().AddScoped<RevokeDevice>()
        .AddSingleton(new MenuItem("menu.devices", "/manage/devices", "device-mobile", FieldRoles.Using, 97))
        .AddSingleton(new MenuItem("menu.devices-unit", "/manage/devices/unit", "shield-check", FieldRoles.Ending, 98));

    public static void MapDevices(this IEndpointRouteBuilder field) => DeviceEndpoints.Map(field);
}
