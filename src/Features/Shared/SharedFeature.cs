using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lindian.Features.Shared.Layout;
using Lindian.Features.Shared.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Lindian.Features.Shared;

/// <summary>What every page of every area needs: texts, web files, layouts, tag helpers, security headers. No business words.</summary>
public static class SharedFeature
{
    public static IServiceCollection AddSharedWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddTexts().AddSingleton<Assets>().AddSingleton<LiveStreams>().AddScoped<Menu>().AddScoped<FieldControl>();
        services.AddAuthorization();
        // Chinese as itself, not as entities: smaller pages, and a source that people can read
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // over TLS too: the only secret in a page is its token, which reads differently every time, and no other site can have us answer a signed-in request
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<PageCompression>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.AddPages();
        return services;
    }

    /// <summary>Comes after the language of the request and before authentication: web files and a visitor's choices need no user.</summary>
    public static WebApplication UseSharedWeb(this WebApplication app)
    {
        app.Use(SecurityHeaders.Add);
        app.UseAssetFiles();
        app.UseResponseCompression();
        app.Use(Choices.Remember);
        app.UseWhen(IsVisit, branch => branch.UseStatusCodePagesWithReExecute("/problem/{0}"));
        return app;
    }

    /// <summary>The live signal, see <see cref="LiveStreams"/>.</summary>
    public static void MapLive(this IEndpointRouteBuilder api) => LiveEndpoint.Map(api);

    // who follows a dead link gets a page; a program gets its bare status
    private static bool IsVisit(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options => options.Filters.Add<RefusalsOnPages>())
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddDataAnnotationsLocalization();
        services.Configure<RazorViewEngineOptions>(options => options.PageViewLocationFormats.Add("/Shared/Layout/{0}.cshtml"));
        services.AddOptions<MvcOptions>().Configure<Texts>((options, texts) =>
        {
            options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
            ValidationTexts.Translate(options.ModelBindingMessageProvider, texts);
        });
        services.AddOptions<MvcDataAnnotationsLocalizationOptions>()
            .Configure<Texts>((options, texts) => options.DataAnnotationLocalizerProvider = (_, _) => new TextsLocalizer(texts));
    }
}
