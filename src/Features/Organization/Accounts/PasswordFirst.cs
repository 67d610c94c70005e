using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Organization;

/// <summary>
/// Middleware: who still has a one-time or an expired password, or lacks the second factor that their role must have, reaches
/// nothing but the page that mends it and the way out. A program is refused with a code, a person is led to the page.
/// </summary>
public static class PasswordFirst
{
    private static readonly PathString[] Open = ["/api/session", "/sign-in", "/sign-out", "/not-allowed", "/problem"];
    private static readonly Owed Password = new("account.change-password-first", "/manage/account", ["/manage/account", "/api/account/password"]);
    private static readonly Owed SecondFactor = new("account.second-factor-first", "/manage/account/second-factor",
        ["/manage/account/second-factor", "/manage/account/passkeys", "/api/account/second-factor", "/api/account/passkeys"]);

    private sealed record Owed(string Code, string Page, PathString[] Mends);

    public static Task Check(HttpContext context, CurrentUser user, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (OwedBy(user, context.RequestServices) is not { } owed || Open.Concat(owed.Mends).Any(open => path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase)))
            return next(context);
        if (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) throw new RuleBroken(owed.Code);
        if (path.StartsWithSegments("/manage", StringComparison.OrdinalIgnoreCase)) context.Response.Redirect(owed.Page);
        else return next(context);
        return Task.CompletedTask;
    }

    private static Owed? OwedBy(CurrentUser user, IServiceProvider services)
    {
        if (!user.IsSignedIn) return null;
        if (user.MustChangePassword) return Password;
        return !user.Shown.SecondFactor && services.GetRequiredService<SecondFactorRule>().Applies ? SecondFactor : null;
    }
}
