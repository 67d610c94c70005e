using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Data.Maps.Portal;
using Lindian.Domain.Organization;
using Lindian.Domain.Portal;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Portal;

/// <summary>What somebody types to publish a notice.</summary>
public sealed class NoticeForm
{
    [Required]
    public Guid? UnitId { get; init; }

    [Required]
    public string? Title { get; init; }

    [Required]
    public string? Text { get; init; }

    [Required]
    public DateOnly? From { get; init; }

    [Required]
    public DateOnly? To { get; init; }
}

/// <summary>The notices of one's own part of the tree: publish one, take one down.</summary>
[Authorize(Policy = PortalRoles.Notices)]
public sealed class NoticesPage(AppDb db, CurrentUser user, Snapshot<Organisation> organisation, Picks picks, TimeProvider clock) : WorkPage
{
    private const int Newest = 50, Weeks = 2;

    public sealed record Row(Notice Notice, string Unit, string State);

    public NoticeForm Input { get; private set; } = new();
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var (tree, now) = (await organisation.Get(ct), clock.Now());
        var today = BusinessTime.Day(now);
        Input = new NoticeForm { From = today, To = today.AddDays(7 * Weeks) };
        Units = [.. await picks.Units(ct, UnitKind.Company, UnitKind.Region, UnitKind.Team, UnitKind.Community)];
        var mine = tree.Units.Select(u => u.Id).Where(id => tree.Covers(user.Sight, id)).ToList();
        var seen = db.Notices.AsNoTracking();
        if (!user.Sight.Everything) seen = seen.Where(n => mine.Contains(n.UnitId));
        Rows = [.. (await seen.OrderByDescending(n => n.Id).Take(Newest).ToListAsync(ct)).Select(n => new Row(n, tree.Unit(n.UnitId)?.Name ?? "", StateOf(n, now)))];
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] NoticeForm form, [FromServices] PublishNotice run)
    {
        await run.Run(new(form.UnitId ?? default, form.Title, form.Text, form.From ?? default, form.To ?? default), Ct);
        return Redirect("/manage/notices?done=published");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, [FromServices] WithdrawNotice run)
    {
        await run.Run(new(id), Ct);
        return Redirect("/manage/notices?done=withdrawn");
    }

    private static string StateOf(Notice notice, DateTime now) =>
        notice.WithdrawnAt is not null ? "withdrawn" : now < notice.From ? "later" : now >= notice.To ? "over" : "shown";
}
