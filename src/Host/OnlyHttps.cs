using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Lindian.Host;

/// <summary>
/// Where the product is reached by HTTPS alone (setting <c>OnlyHttps</c>), its cookies bear the prefix by which a browser makes
/// sure that no other host and no unencrypted answer has set them.
/// </summary>
public static class OnlyHttps
{
    private const string Prefix = "__Host-";

    public static void AddOnlyHttps(this IServiceCollection services)
    {
        services.PostConfigure<CookieAuthenticationOptions>(SessionEndpoints.Scheme, o => Bind(o.Cookie, "lindian"));
        services.PostConfigure<AntiforgeryOptions>(o => Bind(o.Cookie, Antiforgery.Cookie));
    }

    private static void Bind(CookieBuilder cookie, string name) =>
        (cookie.Name, cookie.Path, cookie.Domain, cookie.SecurePolicy) = (Prefix + name, "/", null, CookieSecurePolicy.Always);
}
