using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lindian.Features.Shared;

/// <summary>Which language a request is answered in: the visitor's choice, else the browser's wish, else Chinese.</summary>
public static class PageLanguages
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    /// <summary>Texts and request localisation. The host calls it once; areas only add their <c>*.texts.json</c>.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services) => services
        .AddSingleton(provider => new Texts(
            Texts.EmbeddedIn(typeof(Texts).Assembly),
            strict: !provider.GetRequiredService<IHostEnvironment>().IsProduction()))
        .Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Chinese);
            options.SupportedCultures = [Ready(Chinese), Ready(English)];
            options.SupportedUICultures = options.SupportedCultures;
            options.RequestCultureProviders =
                [new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(new(context.Request.PageLanguage())))];
        });

    /// <summary><c>zh-CN</c> or <c>en</c>.</summary>
    public static string PageLanguage(this HttpRequest request) => request.Choice(Choices.Language) switch
    {
        "en" => English,
        "zh" => Chinese,
        _ => WishOf(request),
    };

    // every request gets a copy: what was read into the original is not asked of ICU again each time
    private static CultureInfo Ready(string name)
    {
        var culture = new CultureInfo(name);
        _ = (culture.NumberFormat, culture.DateTimeFormat);
        return culture;
    }

    private static string WishOf(HttpRequest request)
    {
        var wishes = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => wish.Value.ToString());
        var first = wishes.FirstOrDefault(wish =>
            wish.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || wish.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return first?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? English : Chinese;
    }
}
