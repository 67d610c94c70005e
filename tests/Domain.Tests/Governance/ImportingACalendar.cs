using Lindian.Domain.Governance;
using static Lindian.Domain.Tests.Governance.TestCalendar;

namespace Lindian.Domain.Tests.Governance;

public class ImportingACalendar
{
    private static readonly CalendarDay NewYear = new(Date("2027-01-01"), false, "元旦", Paper);

    [Fact]
    public void Makes_its_year_known_and_the_calendar_a_new_version()
    {
        var hours = WorkingHours.Default();
        var year2026 = CalendarYear.Import(2026, DaysOf(2026), Paper);
        var before = WorkCalendar.From(Shanghai, hours, [year2026]);
        var after = WorkCalendar.From(Shanghai, hours, [CalendarYear.Import(2027, [NewYear], Paper), year2026]);

        before.IsWorkday(Date("2027-01-01")).ShouldBeTrue();
        after.IsWorkday(Date("2027-01-01")).ShouldBeFalse();
        after.WhyOff(Date("2026-10-03")).ShouldBe("holiday:国庆节");
        (before.Knows(Date("2027-01-04")), after.Knows(Date("2027-01-04"))).ShouldBe((false, true));
        after.Version.ShouldBeGreaterThan(before.Version);
    }

    [Fact]
    public void Lets_the_later_paper_speak_about_the_last_days_of_the_year_before()
    {
        var old = CalendarYear.Import(2026, [.. DaysOf(2026), new(Date("2026-12-31"), true, null, "2026")], Paper);
        var next = CalendarYear.Import(2027, [NewYear, new(Date("2026-12-31"), false, "元旦", "2027")], Paper);

        WorkCalendar.From(Shanghai, WorkingHours.Default(), [next, old]).WhyOff(Date("2026-12-31")).ShouldBe("holiday:元旦");
    }

    [Fact]
    public void Twice_changes_nothing_but_a_correction_is_a_new_version()
    {
        var year = CalendarYear.Import(2027, [NewYear], Paper);
        year.ImportAgain([NewYear with { }], Paper);
        year.Version.ShouldBe(1);

        year.ImportAgain([NewYear, NewYear with { Date = Date("2027-01-02") }], Paper);

        (year.Version, year.Days.Count, year.Seq).ShouldBe((2, 2, 2));
        var again = RevisingANorm.Empty<CalendarYear>();
        again.Replay(year.TakeEvents());
        again.Days.ShouldBe(year.Days);
        (again.Id, again.Year, again.Version, again.Source, again.Seq).ShouldBe((year.Id, 2027, 2, Paper, 2));
    }

    [Fact]
    public void Of_an_empty_file_is_refused_because_it_would_make_the_year_known() =>
        Refusal(2027, Paper).ShouldBe("calendar.no-days");

    [Fact]
    public void Refuses_what_is_no_calendar_of_that_year()
    {
        Refusal(1927, Paper, NewYear).ShouldBe("calendar.year-out-of-range");
        Refusal(2027, " ", NewYear).ShouldBe("calendar.source-missing");
        Refusal(2027, Paper, NewYear, NewYear).ShouldBe("calendar.day-twice");
        Refusal(2026, Paper, NewYear).ShouldBe("calendar.day-outside-year");
        Refusal(2027, Paper, NewYear with { Date = Date("2026-12-25") }).ShouldBe("calendar.day-outside-year");
    }

    private static string Refusal(int year, string source, params CalendarDay[] days) =>
        Should.Throw<BadInput>(() => CalendarYear.Import(year, days, source)).Code;
}
