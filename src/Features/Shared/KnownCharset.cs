using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Lindian.Features.Shared;

/// <summary>Middleware: a body in an encoding that nobody knows is refused before somebody tries to read it.</summary>
public static class KnownCharset
{
    /// <exception cref="BadHttpRequestException">415, answered as <c>content-type-wrong</c>.</exception>
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.Charset.HasValue && type.Encoding is null)
            throw new BadHttpRequestException("The charset is not known.", StatusCodes.Status415UnsupportedMediaType);
        return next(context);
    }
}
