using System.Text.Json;
using Lindian.Data;
using Lindian.Data.Delivery;
using Lindian.Data.Maps.Governance;
using Lindian.Domain.Governance;
using Lindian.Features.Governance.Books;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance;

/// <summary>
/// Puts the default norms, calendar years and rulebooks into a new database, once. What an administrator changed later stays;
/// a default that a newer program brings is added when its code or name is not there yet.
/// </summary>
public sealed class Defaults(AppDb db, IEnumerable<DefaultRulebook> books)
{
    private static readonly DateTime Ever = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private sealed record NormFile(IReadOnlyList<NormRow> Norms);
    private sealed record NormRow(
        string Code, int Group, string Zh, string En, Bilingual Responsible, Bilingual Standard, Bilingual Assisting, bool ReviewRequired,
        FollowUpScope FollowUp, int SamplePercent, int InterimReplyDays, IReadOnlyList<NormLimit> Limits, IReadOnlyList<PointRow> Checklist, string Confidence);
    private sealed record PointRow(string Zh, string En, Severity Severity);
    private sealed record CalendarFile(IReadOnlyList<YearRow> Years);
    private sealed record YearRow(int Year, string Source, IReadOnlyList<DayRow> Days);
    private sealed record DayRow(DateOnly Date, bool Workday, string? Name);

    public async Task Ensure(CancellationToken ct)
    {
        await AddNorms(ct);
        await AddCalendar(ct);
        var have = await db.Rulebooks.Select(b => b.Name).ToListAsync(ct);
        foreach (var book in books.Where(b => !have.Contains(b.Name))) db.Rulebooks.Add(Rulebook.Begin(book.Name, book.Json, Ever));
        await db.SaveChangesAsync(ct);
    }

    private async Task AddNorms(CancellationToken ct)
    {
        var have = await db.Norms.Select(n => n.Code).ToListAsync(ct);
        foreach (var row in Read<NormFile>("Governance.Defaults.norms.json").Norms.Where(n => !have.Contains(n.Code)))
        {
            var terms = new NormTerms(row.Responsible, row.Standard, row.Assisting,
                [.. row.Checklist.Select(p => new CheckPoint(new(p.Zh, p.En), p.Severity))], row.Limits,
                new Aftercare(row.ReviewRequired, row.FollowUp, row.SamplePercent, row.InterimReplyDays),
                row.Confidence is "A" or "B" ? [] : ["role", "standard", "assists", "checklist"]);
            db.Norms.Add(WorkNorm.Define(new NormTitle(row.Code, row.Group, row.Zh, row.En), terms, Ever));
        }
    }

    private async Task AddCalendar(CancellationToken ct)
    {
        var have = await db.CalendarYears.Select(y => y.Year).ToListAsync(ct);
        foreach (var row in Read<CalendarFile>("Governance.Defaults.calendar.json").Years.Where(y => !have.Contains(y.Year)))
            db.CalendarYears.Add(CalendarYear.Import(row.Year, [.. row.Days.Select(d => new CalendarDay(d.Date, d.Workday, d.Name, row.Source))], row.Source));
        if (!await db.WorkingHours.AnyAsync(ct)) db.WorkingHours.Add(WorkingHours.Default());
    }

    private static T Read<T>(string name) => JsonSerializer.Deserialize<T>(DefaultRulebook.Text(name), EventCatalog.Json)
        ?? throw new InvalidOperationException(name);
}

/// <summary>A rulebook that an area owns and ships, as an embedded file.</summary>
/// <param name="Check">Reads what an administrator wants to put in its place and throws <see cref="Lindian.Domain.BadInput"/> (or
/// <see cref="JsonException"/>) when the area could not work with it.</param>
public sealed record DefaultRulebook(string Name, string File, Action<ProposedBook>? Check = null)
{
    public string Json => Text(File);

    /// <summary>The lists in it that people edit by forms; the rest is edited as JSON.</summary>
    public IReadOnlyList<BookTable> Tables { get; init; } = [];

    internal static string Text(string file)
    {
        using var stream = typeof(DefaultRulebook).Assembly.GetManifestResourceStream("Lindian.Features." + file)
            ?? throw new InvalidOperationException($"No embedded file {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>A rulebook that somebody wants to put in force, and what it has to fit to.</summary>
/// <param name="Books">All rulebooks as they stand; under its own name the version it would replace.</param>
/// <param name="Norms">The codes of the work norms.</param>
public sealed record ProposedBook(string Json, Rulebooks Books, IReadOnlySet<string> Norms);
