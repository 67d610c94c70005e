using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Lindian.Features.Shared;

/// <summary>Serves the web root. Built files are kept for ever, and sent in the brotli form made at build where it is understood.</summary>
public static class AssetFiles
{
    private const string Brotli = ".br";

    public static void UseAssetFiles(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            PreferBrotli(context, app.Environment);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new TypeOfInnerFile(), OnPrepareResponse = Prepare });
    }

    private static void PreferBrotli(HttpContext context, IWebHostEnvironment host)
    {
        var request = context.Request;
        if (!IsAsset(request.Path)) return;
        context.Response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.AcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries).Contains("br")
            && host.WebRootFileProvider.GetFileInfo(request.Path + Brotli).Exists)
            request.Path += Brotli;
    }

    private static void Prepare(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        if (file.File.Name.EndsWith(Brotli, StringComparison.Ordinal)) headers.ContentEncoding = "br";
        headers.CacheControl = IsAsset(file.Context.Request.Path) && file.File.Name != "manifest.json"
            ? "public, max-age=31536000, immutable"
            : "no-cache";
    }

    private static bool IsAsset(PathString path) => path.StartsWithSegments("/assets", StringComparison.Ordinal);

    private sealed class TypeOfInnerFile : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider types = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType) =>
            types.TryGetContentType(subpath.EndsWith(Brotli, StringComparison.Ordinal) ? subpath[..^Brotli.Length] : subpath, out contentType);
    }
}
