using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Shared;

/// <summary>Marks the few unsafe endpoints that no browser session can reach, such as those called with an API token.</summary>
public sealed class WithoutAntiforgery;

/// <summary>
/// Every unsafe request proves that it comes from our own page: one place for pages and JSON alike, and nothing to forget on
/// a new endpoint.
/// </summary>
public static class Antiforgery
{
    public const string Header = "X-Antiforgery";
    public const string Cookie = "lindian-af";

    /// <summary>The kind of identity of who came with a header that no browser adds by itself: no foreign page can borrow it.</summary>
    public const string ByHeader = "device";

    public static async Task Check(HttpContext context, RequestDelegate next)
    {
        var unsafeVerb = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method);
        if (unsafeVerb && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<WithoutAntiforgery>() is null && context.User.Identity?.AuthenticationType != ByHeader)
        {
            var antiforgery = (IAntiforgery?)context.RequestServices.GetService(typeof(IAntiforgery)) ?? throw new InvalidOperationException("No antiforgery");
            if (!await antiforgery.IsRequestValidAsync(context)) throw new Domain.BadInput("antiforgery", "antiforgery");
        }
        await next(context);
    }
}
