using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Lindian.Host.Telemetry;

/// <summary>Tells a request's span which route it took and how it ended; the framework does not. The template of the route, never the address.</summary>
internal sealed class RouteOfSpan : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Tell);
        next(app);
    };

    private static async Task Tell(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span) return;
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint; // a refusal forgot it
        if ((endpoint as RouteEndpoint)?.RoutePattern.RawText is { } route) span.SetTag("http.route", "/" + route.TrimStart('/'));
        var status = context.Response.StatusCode;
        span.SetTag("http.response.status_code", status);
        if (status >= 500) span.SetStatus(ActivityStatusCode.Error);
    }
}
