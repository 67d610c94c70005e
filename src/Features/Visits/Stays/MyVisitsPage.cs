using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Visits.Stays;

/// <summary>我的走访: the visit that goes on, my service hours of a month, my visits. Here one checks in by hand when the phone does not.</summary>
[Authorize(Policy = VisitRoles.Visiting)]
public sealed class MyVisitsPage(VisitRows rows, HoursBook hours, CurrentUser user, Snapshot<Organisation> organisation, TimeProvider clock) : WorkPage
{
    [Required]
    public Guid? CommunityId { get; set; }

    public VisitRow? Going { get; private set; }
    public VisitPage Visits { get; private set; } = null!;
    public MonthHours Hours { get; private set; } = null!;
    public Month Month { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Communities { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Month = Month.Of(Request.Query["month"], clock.Now());
        Going = await rows.Open(ct);
        Visits = await rows.Mine(Request.Query["after"], ct);
        Hours = await hours.Of(user.MemberId, Month.First, ct);
        var tree = await organisation.Get(ct);
        Communities = [.. tree.Units.Where(u => u is { Kind: UnitKind.Community, ClosedAt: null } && tree.Covers(user.Sight, u.Id))
            .OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => new SelectListItem($"{u.Name} ({u.Code})", u.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostCheckInAsync([Required] Guid? communityId, [FromServices] CheckIn run)
    {
        var visit = await run.Run(new(communityId), Ct);
        return Redirect($"/manage/visits/{visit.Id}?done=checked-in");
    }

    public async Task<IActionResult> OnPostCheckOutAsync(Guid id, [FromServices] CheckOut run)
    {
        await run.Run(new(id), Ct);
        return Redirect("/manage/visits?done=checked-out");
    }
}

/// <summary>A month that somebody looks at, with its neighbours.</summary>
public sealed record Month(DateOnly First, bool IsLast)
{
    public string Said => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    public string Before => First.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
    public string After => First.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>As an address says it; this one for everything else.</summary>
    public static Month Of(string? told, DateTime now)
    {
        var today = BusinessTime.Day(now);
        var present = new DateOnly(today.Year, today.Month, 1);
        var first = DateOnly.TryParseExact(told + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 2000 and < 2200 && asked < present ? asked : present;
        return new Month(first, first == present);
    }
}
