using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Field.Attachments;

/// <summary>Photos that come in pieces over a weak line.</summary>
internal static class AttachmentsPart
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services;

    public static IServiceCollection AddAttachmentLoop(this IServiceCollection services) => services;

    public static void MapAttachments(this IEndpointRouteBuilder field)
    {
    }
}
