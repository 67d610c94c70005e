using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Calendar;

/// <summary>Reads a calendar in from a file, or from the lines a clerk typed; with <c>?year=</c> the form begins with what is known.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ImportCalendarPage(AppDb db, ImportCalendar import) : WorkPage
{
    private const int Longest = 1_000_000;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? FileSource { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Lines { get; set; }

    public override async Task Load(CancellationToken ct)
    {
        if (Lines is not null || Year is null) return;
        if (await db.CalendarYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == Year, ct) is { } known)
            (Source, Lines) = (known.Source, CalendarLines.Write(known.Days));
    }

    public async Task<IActionResult> OnPostFileAsync()
    {
        if (Upload is not { Length: > 0 and <= Longest }) throw new BadInput("Upload", "calendar.file-missing");
        using var reader = new StreamReader(Upload.OpenReadStream());
        return await Import(CalendarFile.Read(await reader.ReadToEndAsync(Ct), FileSource));
    }

    public Task<IActionResult> OnPostLinesAsync() =>
        Import([new(Year ?? 0, Source ?? "", CalendarLines.Read(Lines ?? ""))]);

    private async Task<IActionResult> Import(IReadOnlyList<ImportCalendar.Year> years)
    {
        await import.Run(new(years), Ct);
        return Redirect("/manage/governance/calendar");
    }
}
