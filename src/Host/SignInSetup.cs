using Microsoft.AspNetCore.Authentication;
using Lindian.Features.Field.Devices;
using Lindian.Features.Organization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Lindian.Host;

/// <summary>
/// A cookie that holds nothing but the id of a session, or for the few endpoints of the field app the token of a phone; whether the session lives is asked of the database on every request,
/// so that ending it works at once and on every node.
/// </summary>
public static class SignInSetup
{
    private const string Either = "cookie or device";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("lindian"); // else nodes in different folders could not read each other's cookies
        services.AddAuthentication(schemes =>
        {
            schemes.DefaultScheme = Either;
            schemes.DefaultSignInScheme = schemes.DefaultSignOutScheme = SessionEndpoints.Scheme;
        })
        .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = context => DeviceAuthentication.IsShown(context.Request) ? DeviceAuthentication.SchemeName : SessionEndpoints.Scheme)
        .AddScheme<AuthenticationSchemeOptions, DeviceAuthentication>(DeviceAuthentication.SchemeName, null)
        .AddCookie(SessionEndpoints.Scheme, cookie =>
        {
            cookie.Cookie.Name = "lindian";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.LoginPath = "/sign-in";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.Events.OnValidatePrincipal = Validate;
            cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Task.FromResult(context.Response.StatusCode = StatusCodes.Status403Forbidden);
        });
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (context.Principal is not { } principal || !await sessions.Resume(principal, context.HttpContext.RequestAborted)) context.RejectPrincipal();
    }

    // A program and a page's script get the status, a person gets the page. A script that followed to the sign-in page would
    // get an antiforgery cookie there, behind the back of the sign-in page the person stands at, which then no longer opens.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var byScript = context.Request.Headers["Sec-Fetch-Mode"] is [{ } mode] && mode != "navigate";
        if (byScript || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
