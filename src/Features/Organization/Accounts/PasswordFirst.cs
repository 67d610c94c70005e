using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Organization;

/// <summary>
/// Middleware: who still has a one-time or an expired password reaches nothing but the page that changes it and the way out.
/// A program is refused with a code, a person is led to the page.
/// </summary>
public static class PasswordFirst
{
    private static readonly PathString[] Open = ["/manage/account", "/api/session", "/api/account/password", "/sign-in", "/sign-out", "/not-allowed", "/problem"];

    public static Task Check(HttpContext context, CurrentUser user, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (!user.MustChangePassword || Open.Any(open => path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase))) return next(context);
        if (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) throw new RuleBroken("account.change-password-first");
        if (path.StartsWithSegments("/manage", StringComparison.OrdinalIgnoreCase)) context.Response.Redirect("/manage/account");
        else return next(context);
        return Task.CompletedTask;
    }
}
