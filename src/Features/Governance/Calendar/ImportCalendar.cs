using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain.Governance;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Calendar;

/// <summary>
/// Reads in the holidays and make-up working days of one or more years, as the State Council publishes them each November
/// (domain-facts section 8). A year that is known is replaced; the same days again change nothing. Open clocks are computed
/// again afterwards.
/// </summary>
public sealed class ImportCalendar(AppDb db) : UseCase<ImportCalendar.Request, ImportCalendar.Answer>(db)
{
    public sealed record Day(DateOnly Date, bool Workday, string? Name);

    /// <param name="Source">The paper, as in 国办发明电〔2024〕12号.</param>
    public sealed record Year(int Number, string Source, IReadOnlyList<Day> Days);

    public sealed record Request(IReadOnlyList<Year> Years);

    public sealed record Imported(int Year, int Version, int Days, bool Changed);

    public sealed record Answer(IReadOnlyList<Imported> Years);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        if (request.Years.GroupBy(y => y.Number).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new Domain.BadInput("file", "calendar.year-twice", twice.Key);
        List<Imported> done = [];
        foreach (var year in request.Years) done.Add(await Import(year, ct));
        return new Answer(done);
    }

    private async Task<Imported> Import(Year sent, CancellationToken ct)
    {
        Limit.Text("source", 500, sent.Source);
        Limit.Text("days", 50, sent.Days.Select(d => d.Name));
        var source = sent.Source.Trim();
        IReadOnlyList<CalendarDay> days = [.. sent.Days.Select(d => new CalendarDay(d.Date, d.Workday, d.Name, source))];
        if (await Db.CalendarYears.SingleOrDefaultAsync(y => y.Year == sent.Number, ct) is { } known)
        {
            var before = known.Version;
            known.ImportAgain(days, source);
            return new Imported(known.Year, known.Version, known.Days.Count, known.Version > before);
        }
        var added = CalendarYear.Import(sent.Number, days, source);
        Db.CalendarYears.Add(added);
        return new Imported(added.Year, added.Version, added.Days.Count, true);
    }
}
