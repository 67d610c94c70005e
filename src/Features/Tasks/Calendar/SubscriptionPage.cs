using Lindian.Data.Maps.Tasks;
using Lindian.Data;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>日历订阅 (T-7): makes and revokes the secret address of one's own calendar; it is shown once.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class SubscriptionPage(AppDb db, CurrentUser user) : WorkPage
{
    /// <summary>Since when there is an address.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>The new address, on the one page that tells it.</summary>
    public string? Address { get; private set; }

    public override async Task Load(CancellationToken ct) =>
        Since = await db.CalendarKeys.Where(k => k.MemberId == user.MemberId && k.RevokedAt == null).Select(k => (DateTime?)k.MadeAt).FirstOrDefaultAsync(ct);

    public async Task<IActionResult> OnPostRenewAsync([FromServices] RenewCalendarKey run)
    {
        if ((await run.Run(new(), Ct)).Path is not { } path) return Redirect("/manage/tasks/subscription");
        Address = $"{Request.Scheme}://{Request.Host}{path}";
        Response.Headers.CacheControl = "no-store";
        await Load(Ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromServices] RevokeCalendarKey run)
    {
        await run.Run(new(), Ct);
        return Redirect("/manage/tasks/subscription");
    }
}
