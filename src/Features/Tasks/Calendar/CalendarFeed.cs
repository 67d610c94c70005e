using System.Text;
using Lindian.Data;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>
/// The tasks of a member as an iCalendar feed (T-7), for whoever has the secret address: what is in hand, and what was done in the
/// last month. No customer is named, because calendars lie on servers of others.
/// </summary>
public sealed class CalendarFeed(AppDb db, Snapshot<Organisation> organisation, Snapshot<TaskForms> forms, Texts texts, TimeProvider clock)
{
    private const int DaysBack = 31, Most = 2000;

    /// <exception cref="NotFound">No such key, or it was revoked, or the member has left.</exception>
    public async Task<string> Read(string secret, string site, CancellationToken ct)
    {
        var (digest, since) = (CalendarSecret.Digest(secret), clock.Now().AddDays(-DaysBack));
        var key = await db.CalendarKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Digest == digest && k.RevokedAt == null, ct);
        var tree = await organisation.Get(ct);
        if (key is null || tree.Member(key.MemberId) is not { LeftAt: null } member) throw new NotFound("calendar");
        var tasks = await db.WorkTasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.OwnerId == member.Id && t.State != TaskState.Cancelled && (t.State != TaskState.Finished || t.FinishedAt > since))
            .OrderByDescending(t => t.Due).Take(Most).ToListAsync(ct);
        var sheets = await forms.Get(ct);
        return CalendarText.Of(texts.Get("feed.of", member.Name), tasks.Select(t => Entry(t, sheets.Title(t.FormCode, t.FormVersion), tree.Unit(t.CommunityId)?.Name, site)));
    }

    private CalendarEntry Entry(WorkTask task, string title, string? place, string site) => new(
        task.Id, task.Seq, task.FinishedAt ?? task.AcceptedAt ?? task.MadeAt, BusinessTime.Day(task.PlannedFor ?? task.Due.AddTicks(-1)),
        (task.State == TaskState.Finished ? "✓ " : "") + title + (place is null ? "" : " · " + place), place,
        texts.Get("feed.about", task.Number, texts[$"task.state.{task.State}"], Shared.Layout.LocalTime.Limit(task.Due)), $"{site}/manage/tasks/{task.Id}", false);

    /// <summary>Open to who has the address, and to nobody who guesses: 256 bits.</summary>
    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/calendar/{secret}.ics", async (string secret, CalendarFeed feed, HttpContext context, CancellationToken ct) =>
    {
        var text = await feed.Read(secret, $"{context.Request.Scheme}://{context.Request.Host}", ct);
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Text(text, "text/calendar", Encoding.UTF8);
    }).WithMetadata(new AllowAnonymousAttribute()).WithName("CalendarFeed").WithTags("Tasks");
}
