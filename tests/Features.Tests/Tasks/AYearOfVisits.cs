using System.Text.Json;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Governance;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Lindian.Features.Tests.Tasks;

/// <summary>Monthly visits of 400 communities over a year, with holidays, absences and managers who change.</summary>
public sealed class AYearOfVisits(ITestOutputHelper output)
{
    private const int Communities = 400, Managers = 40;
    private readonly Random random = new(20_260_101);

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Are_made_once_each_and_covered_as_an_independent_count_says(TownRef here)
    {
        var town = await here.Open();
        town.Clock.SetTo(new DateTime(2025, 12, 20, 1, 0, 0, DateTimeKind.Utc));
        var (communities, managers) = await People(town);
        var plan = TaskPlan.SetUp(new PlanTerms("每月走访", "CORRECTIVE", town.CompanyId, PlanCycle.Monthly, PlanTarget.Communities, new DateOnly(2026, 1, 1)));
        await town.InDb((db, _) =>
        {
            db.Add(plan);
            return db.SaveChangesAsync();
        });
        var visited = new Dictionary<string, HashSet<Guid>>();
        for (var month = 1; month <= 12; month++)
        {
            var period = PlanPeriod.Of(PlanCycle.Monthly, new DateOnly(2026, month, 1));
            town.Clock.SetTo(BusinessTime.StartOf(period.First).AddHours(1));
            (await Make(town)).ShouldBe(Communities);
            (await Make(town)).ShouldBe(0, "whoever tries again");
            await Change(town, communities, managers, period);
            await town.InDb((_, sp) => sp.GetRequiredService<PlanHands>().Follow(CancellationToken.None));
            visited[period.Key] = await Visit(town, plan.Id, period);
        }
        await Check(town, plan, communities, visited);
    }

    private static Task<int> Make(Town town) => town.InDb((_, sp) => sp.GetRequiredService<MakePlannedTasks>().Run(CancellationToken.None));

    private static async Task<(List<Guid> Communities, List<Guid> Managers)> People(Town town)
    {
        var region = await town.Add(UnitKind.Region, town.CompanyUnit);
        var team = await town.Add(UnitKind.Team, region);
        return await town.InDb(async (db, _) =>
        {
            var managers = Enumerable.Range(0, Managers).Select(i => Member.Join($"V{i:000}", $"经理{i}", team.Id)).ToList();
            managers.ForEach(m => m.Give(Role.Manager, team.Id));
            var communities = Enumerable.Range(0, Communities).Select(i => Unit.Open(UnitKind.Community, team, $"V-{i:000}", $"社区{i}", null, new CommunityFacts(AreaClass.Urban))).ToList();
            foreach (var (i, community) in communities.Index())
            {
                community.Assign(managers[i % Managers].Id, primary: true, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                community.Assign(managers[(i + 1) % Managers].Id, primary: false, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            }
            db.AddRange(managers.Cast<object>().Concat(communities));
            await db.SaveChangesAsync();
            return (communities.Select(c => c.Id).ToList(), managers.Select(m => m.Id).ToList());
        });
    }

    // a few are away for a week, a few communities get another manager
    private Task<int> Change(Town town, List<Guid> communities, List<Guid> managers, PlanPeriod period) => town.InDb(async (db, _) =>
    {
        foreach (var id in managers.OrderBy(_ => random.Next()).Take(4).ToList())
        {
            var from = BusinessTime.StartOf(period.First.AddDays(3 + random.Next(15)));
            (await db.Set<Member>().SingleAsync(m => m.Id == id)).BeAway(AbsenceKind.Leave, from, from.AddDays(7));
        }
        foreach (var id in communities.OrderBy(_ => random.Next()).Take(6).ToList())
            (await db.Set<Unit>().SingleAsync(u => u.Id == id)).Assign(managers[random.Next(Managers)], primary: true, town.Clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });

    // most are visited on their day, some too late, some never
    private Task<HashSet<Guid>> Visit(Town town, Guid planId, PlanPeriod period) => town.InDb(async (db, sp) =>
    {
        var forms = await sp.GetRequiredService<Snapshot<TaskForms>>().Get(CancellationToken.None);
        var done = new HashSet<Guid>();
        foreach (var task in (await db.WorkTasks.Where(t => t.PlanId == planId && t.Period == period.Key).ToListAsync()).OrderBy(t => t.TargetId))
        {
            var luck = random.Next(100);
            if (luck >= 94 || task.OwnerId is not { } owner || task.TargetId is not { } community) continue;
            var (by, at) = (Actor.Member(owner, [Role.Manager]), luck < 90 ? (task.PlannedFor ?? task.Due).AddHours(3) : BusinessTime.StartOf(period.Last.AddDays(1)).AddHours(luck - 90));
            var form = forms.At(task.FormCode, task.FormVersion);
            task.Accept(by, at);
            task.Answer(by, form.Field("CO-MEASURE"), new(null, NewId.Next(), []), null, at);
            task.Finish(by, form, null, at);
            if (luck < 90) done.Add(community);
        }
        await db.SaveChangesAsync();
        return done;
    });

    private async Task Check(Town town, TaskPlan plan, List<Guid> communities, Dictionary<string, HashSet<Guid>> visited)
    {
        var told = await FromEvents(town, plan.Id);
        await town.InDb(async (db, sp) =>
        {
            var (coverage, calendar) = (sp.GetRequiredService<PlanCoverage>(), (await sp.GetRequiredService<Snapshot<NormBook>>().Get(CancellationToken.None)).Calendar);
            foreach (var (key, own) in visited)
            {
                var shown = await coverage.Of(plan, PlanPeriod.Named(PlanCycle.Monthly, key), CancellationToken.None);
                (shown.Targets, shown.Visited).ShouldBe((Communities, own.Count), key);
                told[key].Order().ShouldBe(own.Order(), key);
                shown.Rows.Where(r => !r.InTime).Select(r => r.CommunityId).Order().ShouldBe(communities.Except(own).Order(), key);
                output.WriteLine($"{key}: {shown.Visited} of {shown.Targets}, {shown.Late} late");
            }
            var tasks = await db.WorkTasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.PlanId == plan.Id).ToListAsync();
            tasks.Count.ShouldBe(12 * Communities);
            tasks.ShouldAllBe(t => calendar.IsWorkday(BusinessTime.Day(t.PlannedFor!.Value)));
            tasks.Count(t => t.OwnerId is null).ShouldBe(0, "there is a backup for everybody");
            return 0;
        });
    }

    // from the history alone: which task was made for what, and when it was finished
    private static Task<Dictionary<string, List<Guid>>> FromEvents(Town town, Guid planId) => town.InDb(async (db, _) =>
    {
        var made = new Dictionary<Guid, (string Period, Guid Target)>();
        foreach (var row in await db.Events.AsNoTracking().Where(e => e.Name == "task.made").ToListAsync())
        {
            using var payload = JsonDocument.Parse(row.Payload);
            var source = payload.RootElement.GetProperty("brief").GetProperty("source");
            if (source.GetProperty("planId").GetGuid() == planId) made[row.SubjectId] = (source.GetProperty("period").GetString()!, source.GetProperty("targetId").GetGuid());
        }
        var counted = made.Values.Select(m => m.Period).Distinct().ToDictionary(p => p, _ => new List<Guid>());
        foreach (var row in await db.Events.AsNoTracking().Where(e => e.Name == "task.finished").ToListAsync())
        {
            using var payload = JsonDocument.Parse(row.Payload);
            var (period, target) = made[row.SubjectId];
            if (payload.RootElement.GetProperty("at").GetDateTime().ToUniversalTime().AddHours(8).ToString("yyyy-MM") == period) counted[period].Add(target);
        }
        return counted;
    });
}
