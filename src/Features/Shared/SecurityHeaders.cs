using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Shared;

/// <summary>What every answer tells the browser: nothing inline, nothing from elsewhere, no frame around us.</summary>
public static class SecurityHeaders
{
    private const string Content =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Under this name an answer that is no page of ours leaves a content policy of its own in the items of the request.</summary>
    public const string OwnPolicy = "content-policy";

    /// <summary>Middleware. Written last, because an exception handler begins its answer with a clean slate.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers, context.Items[OwnPolicy] as string);
            if (context.Request.IsHttps) context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(IHeaderDictionary headers, string? own)
    {
        headers.ContentSecurityPolicy = own ?? Content;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=()";
    }
}
