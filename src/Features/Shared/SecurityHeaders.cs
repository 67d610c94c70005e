using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Shared;

/// <summary>What every answer tells the browser: nothing inline, nothing from elsewhere, no frame around us.</summary>
public static class SecurityHeaders
{
    private const string Content =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Content;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=()";
        return next(context);
    }
}
