using Lindian.Domain.Governance;

namespace Lindian.Features.Tests.Governance;

public sealed class ImportingACalendar
{
    private sealed record Line(int Year, int Version, string Source, IReadOnlyList<CalendarDay> Days);

    private sealed record Shown(IReadOnlyList<Line> Years, IReadOnlyList<DatedHours> Hours);

    private static object HolidayCn(params object[] days) => new { year = 2031, papers = new[] { "国办发明电〔2030〕1号" }, days };

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task In_either_shape_makes_the_year_known_and_again_replaces_it(TownRef here)
    {
        var admin = await (await (await here.Open()).Quarter()).Administrator();

        var first = await admin.Posts("/api/calendar/years", HolidayCn(new { name = "元旦", date = "2031-01-01", isOffDay = true }, new { name = "元旦", date = "2031-01-04", isOffDay = false }));
        var again = await admin.Posts("/api/calendar/years", new { years = new[] { new { year = 2031, source = "更正", days = new[] { new { date = "2031-01-01", workday = false, name = "元旦" } } } } });

        first.Status.ShouldBe(200, first.Body);
        again.Status.ShouldBe(200, again.Body);
        var year = (await admin.Gets("/api/calendar")).As<Shown>().Years.Single(y => y.Year == 2031);
        (year.Version, year.Source).ShouldBe((2, "更正"));
        year.Days.ShouldHaveSingleItem().ShouldBe(new CalendarDay(new(2031, 1, 1), false, "元旦", "更正"));
        (await admin.Gets("/manage/governance/calendar/2031")).Body.ShouldContain("更正");
    }

    [Theory, OnEveryDatabase]
    public async Task A_wrong_file_is_refused_with_the_place_that_is_wrong(TownRef here)
    {
        var admin = await (await (await here.Open()).Quarter()).Administrator();

        var date = await admin.Posts("/api/calendar/years", HolidayCn(new { name = "元旦", date = "2031-1-1", isOffDay = true }));
        var kind = await admin.Posts("/api/calendar/years", HolidayCn(new { name = "元旦", date = "2031-01-01" }));
        var outside = await admin.Posts("/api/calendar/years", HolidayCn(new { name = "元旦", date = "2033-01-01", isOffDay = true }));
        var shape = await admin.Posts("/api/calendar/years", new { year = 2031 });
        var list = await admin.Posts("/api/calendar/years", new[] { 1 });

        (date.Status, date.Code).ShouldBe((400, "calendar.date-unreadable"));
        date.Body.ShouldContain("days[0].date");
        kind.Code.ShouldBe("calendar.workday-missing");
        outside.Code.ShouldBe("calendar.day-outside-year");
        shape.Code.ShouldBe("calendar.part-missing");
        list.Code.ShouldBe("calendar.file-unknown");
        (await admin.Gets("/api/calendar")).As<Shown>().Years.ShouldNotContain(y => y.Year == 2033);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task A_clerk_types_it_line_by_line(TownRef here)
    {
        var admin = await (await (await here.Open()).Quarter()).Administrator();
        const string Page = "/manage/governance/calendar/import";

        var wrong = await admin.Submits(Page, new() { ["Year"] = "2032", ["Source"] = "通知", ["Lines"] = "2032-01-01 休 元旦\n2032-01-02 可能" }, "handler=Lines");
        var saved = await admin.Submits(Page, new() { ["Year"] = "2032", ["Source"] = "通知", ["Lines"] = "2032-01-01 休 元旦\n\n2032-01-03 班" }, "handler=Lines");

        wrong.Status.ShouldBe(400);
        wrong.Body.ShouldContain("第 2 行");
        saved.Status.ShouldBe(302, saved.Body);
        (await admin.Gets("/api/calendar")).As<Shown>().Years.Single(y => y.Year == 2032).Days.Count.ShouldBe(2);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Other_hours_hold_from_tomorrow_at_the_earliest(TownRef here)
    {
        var town = await here.Open();
        var admin = await (await town.Quarter()).Administrator();
        var today = DateOnly.FromDateTime(town.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        object Hours(DateOnly from) => new { validFrom = from, intervals = new[] { new { from = "08:00:00", to = "12:00:00" } } };

        (await admin.Posts("/api/calendar/hours", Hours(today))).Code.ShouldBe("calendar.hours-in-the-past");
        (await admin.Posts("/api/calendar/hours", Hours(today.AddDays(1)))).Status.ShouldBe(200);
        var byForm = await admin.Submits("/manage/governance/calendar/hours", new() { ["ValidFrom"] = today.AddDays(9).ToString("yyyy-MM-dd"), ["Rows[0].To"] = "11:00" });

        byForm.Status.ShouldBe(302, byForm.Body);
        var hours = (await admin.Gets("/api/calendar")).As<Shown>().Hours;
        hours[^2].ShouldSatisfyAllConditions(h => h.ValidFrom.ShouldBe(today.AddDays(1)), h => h.Intervals.ShouldHaveSingleItem());
        hours[^1].Intervals.ShouldHaveSingleItem().To.ShouldBe(new TimeOnly(11, 0));
    }
}
