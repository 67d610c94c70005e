using System.Collections.Concurrent;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Data.Maps.Governance;
using Lindian.Domain.Governance;
using Lindian.Features.Governance;
using Lindian.Features.Governance.Clocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Governance;

public sealed class ComputingClocksAgain
{
    /// <summary>Stands in for Demands: remembers what it was asked, and fails where told to.</summary>
    private sealed class Keeper : IClockKeeper
    {
        public ConcurrentQueue<Guid> Asked { get; } = new();
        public Func<Guid, bool> Fails { get; set; } = _ => false;

        public Task Recompute(IReadOnlyCollection<Guid> subjectIds, CancellationToken ct)
        {
            if (subjectIds.Any(Fails)) throw new InvalidOperationException("lost");
            foreach (var id in subjectIds) Asked.Enqueue(id);
            return Task.CompletedTask;
        }
    }

    private static async Task<(Town Town, Keeper Keeper, Person Admin, List<Guid> Open)> WithClocks(TownRef here, int open)
    {
        var keeper = new Keeper();
        var town = await Town.Build(here.Provider, builder => builder.Services.AddSingleton<IClockKeeper>(keeper));
        await town.Settle();
        town.Clock.Pass(TimeSpan.FromSeconds(10));
        await Recompute(town).Run(CancellationToken.None);
        var ids = Enumerable.Range(0, open).Select(_ => NewId.Next()).ToList();
        await town.InDb((db, _) =>
        {
            foreach (var id in ids) db.Clocks.Add(new ClockRow { SubjectId = id, Step = "reply", Kind = LimitKind.Internal, StartedAt = DateTime.UnixEpoch, Due = DateTime.UnixEpoch });
            db.Clocks.Add(new ClockRow { SubjectId = NewId.Next(), Step = "reply", StartedAt = DateTime.UnixEpoch, Due = DateTime.UnixEpoch, MetAt = DateTime.UnixEpoch });
            return db.SaveChangesAsync();
        });
        return (town, keeper, await (await town.Quarter()).Administrator(), ids);
    }

    private static RecomputeClocks Recompute(Town town) => town.Services.GetRequiredService<RecomputeClocks>();

    private static async Task Imports(Town town, Person admin, string day)
    {
        (await admin.Posts("/api/calendar/years", new { year = 2033, papers = new[] { day }, days = new[] { new { name = "元旦", date = day, isOffDay = true } } })).Ok.ShouldBeTrue();
        await town.Settle();
    }

    private static Task<JobRow> Newest(Town town) => town.InDb((db, _) => db.Jobs.AsNoTracking().OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).FirstAsync());

    [Theory, OnEveryDatabase]
    public async Task An_imported_calendar_reaches_every_open_clock_once_and_no_closed_one(TownRef here)
    {
        var (town, keeper, admin, open) = await WithClocks(here, 450);
        await Imports(town, admin, "2033-01-01");

        (await Recompute(town).Run(CancellationToken.None)).ShouldBe(0, "other nodes may still remember the old calendar");
        town.Clock.Pass(TimeSpan.FromSeconds(6));
        (await Recompute(town).Run(CancellationToken.None)).ShouldBe(450);

        keeper.Asked.ShouldBe(open.Order());
        (await Newest(town)).ShouldSatisfyAllConditions(j => j.State.ShouldBe(JobState.Done), j => j.Done.ShouldBe(450));
        (await admin.Gets("/manage/governance/calendar")).Body.ShouldContain("已处理 450 件");
    }

    [Theory, OnEveryDatabase]
    public async Task After_a_crash_another_node_goes_on_where_the_first_one_stood(TownRef here)
    {
        var (town, keeper, admin, open) = await WithClocks(here, 450);
        await Imports(town, admin, "2033-01-01");
        town.Clock.Pass(TimeSpan.FromSeconds(6));
        var crashed = Recompute(town);
        await crashed.Step((await crashed.Next(CancellationToken.None))!, CancellationToken.None);

        var other = ActivatorUtilities.CreateInstance<RecomputeClocks>(town.Services);
        (await other.Next(CancellationToken.None)).ShouldBeNull("the first one's claim still holds");
        town.Clock.Pass(TimeSpan.FromMinutes(3));
        (await other.Run(CancellationToken.None)).ShouldBe(250);

        keeper.Asked.ShouldBe(open.Order());
    }

    [Theory, OnEveryDatabase]
    public async Task One_that_fails_holds_up_nobody_and_is_counted(TownRef here)
    {
        var (town, keeper, admin, open) = await WithClocks(here, 30);
        keeper.Fails = id => id == open.Order().ElementAt(7);
        await Imports(town, admin, "2033-01-01");
        town.Clock.Pass(TimeSpan.FromSeconds(6));

        await Recompute(town).Run(CancellationToken.None);

        keeper.Asked.Count.ShouldBe(29);
        (await Newest(town)).ShouldSatisfyAllConditions(j => j.Failed.ShouldBe(1), j => j.Done.ShouldBe(29), j => j.Error.ShouldNotBeNull().ShouldContain("lost"));
    }

    [Theory, OnEveryDatabase]
    public async Task An_administrator_stops_it_and_it_stays_stopped(TownRef here)
    {
        var (town, keeper, admin, _) = await WithClocks(here, 450);
        await Imports(town, admin, "2033-01-01");
        town.Clock.Pass(TimeSpan.FromSeconds(6));
        var job = (await Recompute(town).Next(CancellationToken.None))!;
        await Recompute(town).Step(job, CancellationToken.None);

        (await admin.Submits("/manage/governance/jobs", [], "handler=Stop")).Status.ShouldBe(302);

        (await Recompute(town).Step(job, CancellationToken.None)).ShouldBeNull();
        (await admin.Deletes($"/api/jobs/{job.Id}")).Code.ShouldBe("job.ended");
        (await Newest(town)).State.ShouldBe(JobState.Stopped);
        (await admin.Gets("/api/access-log?what=job-stopped")).Body.ShouldContain(admin.StaffNumber);
    }

    [Theory, OnEveryDatabase]
    public async Task A_later_import_covers_an_earlier_one_and_a_revised_norm_asks_for_nothing(TownRef here)
    {
        var (town, keeper, admin, open) = await WithClocks(here, 10);
        await Imports(town, admin, "2033-01-01");
        town.Clock.Pass(TimeSpan.FromSeconds(1));
        await Imports(town, admin, "2033-01-02");
        town.Clock.Pass(TimeSpan.FromSeconds(6));

        await Recompute(town).Run(CancellationToken.None);

        keeper.Asked.Count.ShouldBe(open.Count);
        var states = await town.InDb((db, _) => db.Jobs.OrderByDescending(j => j.CreatedAt).Take(2).Select(j => j.State).ToListAsync());
        states.ShouldBe([JobState.Done, JobState.Superseded]);
        var jobs = await town.InDb((db, _) => db.Jobs.CountAsync());
        await town.InDb(async (db, _) =>
        {
            var norm = await db.Norms.SingleAsync(n => n.Code == "N-301");
            norm.Revise(norm.Versions[^1].Terms, town.Clock.GetUtcNow().UtcDateTime.AddHours(1), town.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        await town.Settle();
        (await town.InDb((db, _) => db.Jobs.CountAsync())).ShouldBe(jobs);
    }
}
