using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Lindian.Features.Shared;

/// <summary>
/// How a visitor wants to read: language, elder mode, light or dark. Any page takes the choice as <c>?lang=en</c>, keeps it in
/// a cookie and comes back to itself, so that switching needs no script and can lead nowhere else.
/// </summary>
public static class Choices
{
    public const string Language = "lang";
    public const string Elder = "elder";
    public const string Theme = "theme";

    private static readonly FrozenDictionary<string, string[]> allowed = new Dictionary<string, string[]>
    {
        [Language] = ["zh", "en"],
        [Elder] = ["on", "off"],
        [Theme] = ["light", "dark"],
    }.ToFrozenDictionary();

    /// <summary>The remembered choice, or null where nothing sensible was chosen.</summary>
    public static string? Choice(this HttpRequest request, string name) =>
        request.Cookies[name] is { } value && allowed[name].Contains(value) ? value : null;

    /// <summary>What a cached page must vary by: two visitors with the same key may share it.</summary>
    public static string ChoicesKey(this HttpRequest request) =>
        string.Join('.', request.PageLanguage(), request.Choice(Elder), request.Choice(Theme));

    /// <summary>The address of this page with one choice made.</summary>
    public static string UrlWith(this HttpRequest request, string name, string? value)
    {
        var query = request.Query.Where(q => q.Key != name && q.Key != "handler")
            .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""));
        if (value is not null) query = query.Append(KeyValuePair.Create(name, value));
        return PathOf(request) + new QueryBuilder(query).ToQueryString();
    }

    /// <summary>Middleware: turns <c>?lang=en</c> into a cookie.</summary>
    public static Task Remember(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var chosen = request.Query.Where(q => allowed.TryGetValue(q.Key, out var values) && values.Contains(q.Value.ToString())).ToList();
        if (chosen.Count == 0 || !HttpMethods.IsGet(request.Method)) return next(context);

        foreach (var (name, value) in chosen)
            context.Response.Cookies.Append(name, value.ToString(), CookieFor(request));
        var rest = request.Query.Where(q => !allowed.ContainsKey(q.Key)).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(PathOf(request) + new QueryBuilder(rest).ToQueryString());
        return Task.CompletedTask;
    }

    // "//other.example" is a path to us and another site to a browser
    private static string PathOf(HttpRequest request) =>
        request.PathBase.ToUriComponent() + "/" + request.Path.ToUriComponent().TrimStart('/', '\\');

    private static CookieOptions CookieFor(HttpRequest request) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
    };
}
