using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Calendar;

/// <summary>One year, month by month, with the days that the paper treats other than their weekday.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class YearPage(AppDb db, Snapshot<NormBook> book) : WorkPage
{
    private WorkCalendar calendar = null!;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public string Source { get; private set; } = "";
    public IReadOnlyDictionary<DateOnly, CalendarDay> Days { get; private set; } = new Dictionary<DateOnly, CalendarDay>();

    /// <summary>The week begins on Monday here.</summary>
    public IReadOnlyList<DayOfWeek> Week { get; } = [.. Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7))];

    public override async Task Load(CancellationToken ct)
    {
        var known = await db.CalendarYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == Year, ct) ?? throw new NotFound("year");
        calendar = (await book.Get(ct)).Calendar;
        (Source, Days) = (known.Source, known.Days.ToDictionary(d => d.Date));
    }

    public bool IsWorkday(DateOnly date) => calendar.IsWorkday(date);

    public static DateOnly WeekOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
