using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Field;

/// <summary>
/// The app itself, as it was built: one page for every address below <c>/field</c>, so that the phone opens it without a network. Open to
/// everybody, because it holds nothing of anybody; always asked for anew, so that a new version arrives.
/// </summary>
internal static class FieldShell
{
    public static void Map(IEndpointRouteBuilder app)
    {
        Serve(app, "/field/sw.js", "field-sw.js", "text/javascript");
        Serve(app, "/field/app.webmanifest", "field.webmanifest", "application/manifest+json");
        app.MapGet("/field", (HttpContext context, IWebHostEnvironment host) => context.Request.Path == "/field/" ? (IResult)Page(context, host) : TypedResults.Redirect("/field/"))
            .AllowAnonymous().ExcludeFromDescription(); // without the slash it lies beyond the worker
        app.MapGet("/field/{*path}", Page).AllowAnonymous().ExcludeFromDescription();
    }

    private static FileStreamHttpResult Page(HttpContext context, IWebHostEnvironment host) => Send(context, host, "assets/field.html", "text/html; charset=utf-8");

    private static void Serve(IEndpointRouteBuilder app, string address, string file, string type) =>
        app.MapGet(address, (HttpContext context, IWebHostEnvironment host) => Send(context, host, "assets/" + file, type)).AllowAnonymous().ExcludeFromDescription();

    /// <exception cref="NotFound">The app was not built.</exception>
    private static FileStreamHttpResult Send(HttpContext context, IWebHostEnvironment host, string path, string type)
    {
        var file = host.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists) throw new Domain.NotFound(path);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Stream(file.CreateReadStream(), type, lastModified: file.LastModified);
    }
}
