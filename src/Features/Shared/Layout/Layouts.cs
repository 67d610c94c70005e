using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Lindian.Features.Shared.Layout;

/// <summary>Which frame a page stands in: the staff desktop under <c>/manage</c> for who is signed in, else the portal.</summary>
public static class Layouts
{
    public static string For(HttpContext context)
    {
        var asked = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Request.Path.Value;
        var staff = new PathString(asked).StartsWithSegments("/manage", StringComparison.OrdinalIgnoreCase) && context.User.Identity?.IsAuthenticated == true;
        return staff ? "_ManageLayout" : "_PortalLayout";
    }
}
