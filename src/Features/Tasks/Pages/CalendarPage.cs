using System.Globalization;
using Lindian.Data;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks.Pages;

/// <summary>One day of the calendar.</summary>
/// <param name="Off">Why nobody works, as a text key, or nothing.</param>
public sealed record CalendarDayView(DateOnly Day, bool InMonth, bool Today, bool Off, IReadOnlyList<TaskRow> Tasks);

/// <summary>任务日历 (T-5): a month by planned day, of one's own or of one's part of the tree; cards move to another day like those of the board.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class CalendarPage(TaskSight sight, TaskList list, TaskPageTools tools, Snapshot<NormBook> norms, TimeProvider clock) : WorkPage
{
    private const int Most = 1500;
    public const int MostShown = 4;

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    public DateOnly Month { get; private set; }
    public TaskLabels Labels { get; private set; } = null!;
    public IReadOnlyList<CalendarDayView[]> Weeks { get; private set; } = [];

    public string At(DateOnly month) => Request.UrlWith("month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public override async Task Load(CancellationToken ct)
    {
        var (today, calendar) = (BusinessTime.Day(clock.Now()), (await norms.Get(ct)).Calendar);
        Month = DateOnly.TryParseExact(Request.Query["month"].FirstOrDefault() + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) && named.Year is > 2000 and < 2100
            ? named : new DateOnly(today.Year, today.Month, 1);
        Labels = await tools.Labels(ct);
        var first = Month.AddDays(-(((int)Month.DayOfWeek + 6) % 7)); // weeks begin on Monday
        var byDay = (await Tasks(first, first.AddDays(42), ct)).ToLookup(DayOf);
        Weeks = [.. Enumerable.Range(0, 42).Select(first.AddDays).Select(day => new CalendarDayView(day, day.Month == Month.Month, day == today, !calendar.IsWorkday(day), [.. byDay[day]])).Chunk(7)
            .Where(week => week.Any(d => d.InMonth))];
    }

    public async Task<IActionResult> OnPostGiveAsync([FromServices] AssignTasks run)
    {
        await run.Run(GivenWork.Read(Request.Form), Ct);
        return Redirect(Request.UrlWith("handler", null));
    }

    private static DateOnly DayOf(TaskRow row) => BusinessTime.Day(row.PlannedFor ?? row.Due.AddTicks(-1));

    // planned, or due, on one of these days
    private async Task<List<TaskRow>> Tasks(DateOnly from, DateOnly until, CancellationToken ct)
    {
        var (begin, end) = (BusinessTime.StartOf(from), BusinessTime.StartOf(until));
        var tasks = (Mine ? sight.Mine() : await sight.Seen(ct)).Where(t => t.State != TaskState.Cancelled
            && ((t.PlannedFor != null && t.PlannedFor >= begin && t.PlannedFor < end) || (t.PlannedFor == null && t.Due > begin && t.Due <= end)));
        return await list.Rows(tasks.OrderBy(t => t.PlannedFor).ThenBy(t => t.Serial).Take(Most)).ToListAsync(ct);
    }
}
