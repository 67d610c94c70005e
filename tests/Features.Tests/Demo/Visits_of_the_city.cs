using Lindian.Data;
using Lindian.Data.Maps.Organization;
using Lindian.Data.Maps.Visits;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Host.Demo;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Demo;

public sealed class Visits_of_the_city
{
    /// <summary>Gaps and islands: a stay begins an island where it begins after everything before it ended. Seconds of a person in the month.</summary>
    private const string Sums = """
        with cut as (
            select member_id, BEGINS as f, ENDS as t from visit where (verdict is null or verdict <> 'Rejected') and "from" < {1} and coalesce("to", {2}) > {0}),
        marked as (
            select member_id, f, t, case when f <= max(t) over (partition by member_id order by f, t rows between unbounded preceding and 1 preceding) then 0 else 1 end as opens from cut),
        islands as (select member_id, f, t, sum(opens) over (partition by member_id order by f, t rows unbounded preceding) as island from marked),
        joined as (select member_id, min(f) as f, max(t) as t from islands group by member_id, island)
        select m.staff_number as "Who", cast(sum(j.t - j.f) as double precision) as "Seconds" from joined j join member m on m.id = j.member_id group by m.staff_number
        """;

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Add_up_in_a_month_to_what_the_database_itself_sums(TownRef here)
    {
        var city = await CityTown.Write(here.Provider, new DemoSize(400, 0));
        var month = new DateOnly(2026, 10, 1);
        var (from, to) = (BusinessTime.StartOf(month), BusinessTime.StartOf(month.AddMonths(1)));
        var numbers = await city.Town.InDb((db, _) => db.Members.ToDictionaryAsync(m => m.Id, m => m.StaffNumber));
        var bySql = await city.Town.InDb(async (db, _) => (await db.Database.SqlQueryRaw<Sum>(Sql(db), [from, to, CityTown.Morning]).ToListAsync()).ToDictionary(s => s.Who, s => s.Seconds));

        var boss = await Person.Join(city.Town, "boss", city.Town.CompanyId);
        await boss.IsGiven(Lindian.Domain.Organization.Role.Administrator, city.Town.CompanyId);
        await boss.SignsIn();
        var hours = (await boss.Gets($"/api/visits/hours/unit?month={month:yyyy-MM-dd}")).As<List<Lindian.Features.Visits.Stays.MonthHours>>();
        hours.Count.ShouldBeGreaterThan(20);
        hours.Select(h => numbers[h.MemberId]).Order().ShouldBe(bySql.Keys.Order());
        foreach (var h in hours) h.Total.TotalSeconds.ShouldBe(bySql[numbers[h.MemberId]], 0.01, h.Member);
        hours.Sum(h => h.Total.TotalHours).ShouldBeInRange(80, 400);
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Are_as_many_as_in_a_city_with_a_doubt_here_and_there(TownRef here)
    {
        var city = await CityTown.Write(here.Provider, new DemoSize(400, 0));
        await city.Town.InDb(async (db, _) =>
        {
            var visits = await db.Visits.AsNoTracking().ToListAsync();
            visits.Count.ShouldBeInRange(1000, 2000);
            (100.0 * visits.Count(v => v.Grade == EvidenceGrade.Doubtful) / visits.Count).ShouldBeInRange(0.3, 3);
            visits.Count(v => v.Verdict == VisitVerdict.Rejected).ShouldBeInRange(1, 10);
            visits.ShouldAllBe(v => v.To == null || v.To >= v.From);
            visits.Select(v => v.CommunityId).Distinct().Count().ShouldBe(await db.CodeKeys.CountAsync());
            (await db.ServiceRecords.CountAsync()).ShouldBeGreaterThan(visits.Count / 2);
            return 0;
        });
    }

    // both databases to seconds: what begins before the month or ends after it is cut at its ends
    private static string Sql(AppDb db) => db.IsSqlite
        ? Cut("(julianday(max(\"from\", {0})) * 86400.0)", "(julianday(min(coalesce(\"to\", {2}), {1})) * 86400.0)")
        : Cut("extract(epoch from greatest(\"from\", {0}))", "extract(epoch from least(coalesce(\"to\", {2}), {1}))");

    private static string Cut(string begins, string ends) => Sums.Replace("BEGINS", begins).Replace("ENDS", ends);

    private sealed record Sum(string Who, double Seconds);
}
