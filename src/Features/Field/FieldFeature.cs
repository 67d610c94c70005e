using Lindian.Features.Field.Devices;
using Lindian.Features.Field.Snapshots;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field;

/// <summary>
/// 现场应用 (F-1 to F-4): phones that members sign on to, what a phone takes along before the network is gone, and the photos that
/// follow. It uses the areas below; nobody knows it.
/// </summary>
public static class FieldFeature
{
    public static IServiceCollection AddField(this IServiceCollection services) => services
        .AddDevices()
        .AddSnapshots()
        .AddAttachments()
        .AddOperations();

    /// <summary>What runs on every node that serves.</summary>
    public static IServiceCollection AddFieldLoops(this IServiceCollection services) => services
        .AddAttachmentLoop();

    public static void MapField(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        FieldShell.Map(app);
        var field = api.MapGroup("/field").WithMetadata(new OpenToDevices());
        field.MapDevices();
        field.MapSnapshots();
        field.MapAttachments();
        field.MapOperations();
    }
}
