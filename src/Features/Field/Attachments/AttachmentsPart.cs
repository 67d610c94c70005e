using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field;

/// <summary>Photos that come in pieces over a weak line.</summary>
internal static class AttachmentsPart
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services
        .AddScoped<Attachments>().AddScoped<BeginAttachment>().AddScoped<AddPiece>().AddScoped<SweepAttachments>();

    public static IServiceCollection AddAttachmentLoop(this IServiceCollection services) => services.AddHostedService<AttachmentLoop>();

    public static void MapAttachments(this IEndpointRouteBuilder field) => AttachmentEndpoints.Map(field);
}
