using Lindian.Data;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Governance.Calendar;

/// <summary>Other working hours from a day on. Rows left empty are dropped.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class HoursPage(AppDb db, ChangeHours change, TimeProvider clock) : WorkPage
{
    private const int Stretches = 3;

    [BindProperty]
    public DateOnly? ValidFrom { get; set; }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public sealed class Row
    {
        public TimeOnly? From { get; set; }
        public TimeOnly? To { get; set; }
    }

    public override async Task Load(CancellationToken ct)
    {
        if (Rows.Count > 0) return;
        ValidFrom = BusinessTime.Day(clock.Now()).AddDays(1);
        var last = (await CalendarEndpoints.Read(db, ct)).Hours[^1].Intervals;
        Rows = [.. Enumerable.Range(0, Math.Max(Stretches, last.Count)).Select(i => new Row { From = last.ElementAtOrDefault(i)?.From, To = last.ElementAtOrDefault(i)?.To })];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        List<WorkInterval> intervals = [.. Rows.Where(r => r.From is not null || r.To is not null).Select(r => new WorkInterval(r.From ?? default, r.To ?? default))];
        await change.Run(new(ValidFrom ?? default, intervals), Ct);
        return Redirect("/manage/governance/calendar");
    }
}
