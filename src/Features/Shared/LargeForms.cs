using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Lindian.Features.Shared;

/// <summary>
/// A form larger than its page takes is read to its end and thrown away before it is refused. A browser that is cut off while it
/// sends shows “connection reset” instead of the answer, and nobody learns that the photos were too large.
/// </summary>
public static class LargeForms
{
    /// <summary>Bytes; what is larger still is cut off.</summary>
    private const long MostDrained = 256L * 1024 * 1024;

    /// <exception cref="BadHttpRequestException">413, answered as <c>too-large</c>.</exception>
    public static async Task Drain(HttpContext context, RequestDelegate next)
    {
        var feature = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var most = feature?.MaxRequestBodySize ?? context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (context.Request.ContentLength is { } size and <= MostDrained && size > most && context.Request.HasFormContentType)
        {
            if (feature is { IsReadOnly: false }) feature.MaxRequestBodySize = MostDrained;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
        }
        await next(context);
    }
}
