using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Demands.Pages;

public sealed class GivingManyDemands
{
    private const string Bar = "#bulk", Safety = "请上门检查一下家里的线路，做个安全检查";

    [Theory, OnEveryDatabase]
    public async Task Sends_what_waits_hands_over_what_is_worked_on_and_names_each_refusal(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager, colleague) = (await quarter.RegionLeader(), await quarter.Manager(), await quarter.Manager(primary: false));
        var (waiting, worked, nameless, moved) = (await leader.Raises(Safety, quarter), await leader.Raises("想问一下阶梯电价", quarter), await leader.Raises("嗯", quarter), await leader.Raises("路灯不亮", quarter));
        await leader.Triages(worked, "SERVICE-OTHER");
        await leader.Dispatches(worked, manager);
        await manager.Does(worked, "acceptance");
        var page = await leader.Looks("/manage/demands");
        await leader.Triages(moved, "SERVICE-OTHER");

        var progress = await leader.Sends(page, Bar, colleague, waiting, worked, nameless, moved);
        progress.One("progress").ShouldBeEmpty();
        await Work(quarter.Town);
        var done = await leader.Looks(progress.Url);

        done.Find("progress").GetAttribute("value").ShouldBe("4");
        done.Text.ShouldContain("已派出 2 件，未派出 2 件");
        var refused = done.All(".bulk-refused li");
        refused.ShouldContain(r => r.StartsWith(nameless.Number) && r.Contains("业务类型"));
        refused.ShouldContain(r => r.StartsWith(moved.Number) && r.Contains("更新"));
        (await colleague.Sees(waiting)).OwnerId.ShouldBe(colleague.MemberId);
        var handed = await colleague.Sees(worked);
        (handed.OwnerId, handed.State).ShouldBe((colleague.MemberId, DemandState.Dispatched));
        handed.Timeline.ShouldContain(e => e.Name == "demand.transferred");
        (await (await quarter.RegionLeader()).Looks(progress.Url)).Status.ShouldBe(404, "somebody else's work");
    }

    [Theory, OnEveryDatabase]
    public async Task Twice_by_a_double_click_begins_once_and_a_batch_done_twice_gives_once(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        var demand = await leader.Raises(Safety, quarter);
        var page = await leader.Looks("/manage/demands");

        var first = await leader.Sends(page, Bar, manager, demand);
        (await leader.Sends(page, Bar, manager, demand)).Url.ShouldBe(first.Url);
        await Work(quarter.Town);
        var job = Guid.Parse(first.Url.Split('/')[^1]);
        await quarter.Town.InDb(async (db, _) =>
        {
            await db.Set<AssignmentItem>().Where(i => i.JobId == job).ExecuteUpdateAsync(set => set.SetProperty(i => i.DoneAt, (DateTime?)null));
            return await db.Jobs.Where(j => j.Id == job).ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.ClaimedUntil, (DateTime?)null));
        });
        await Work(quarter.Town);

        (await leader.Looks(first.Url)).All(".bulk-refused li").ShouldBeEmpty();
        (await leader.Sees(demand)).Timeline.Count(e => e.Name == "demand.dispatched").ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Stops_where_it_stands(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        var demands = new List<RaiseDemand.Receipt>();
        for (var i = 0; i < 7; i++) demands.Add(await leader.Raises(Safety, quarter));
        var progress = await leader.Sends(await leader.Looks("/manage/demands"), Bar, manager, [.. demands]);
        var job = Guid.Parse(progress.Url.Split('/')[^1]);
        var work = await quarter.Town.InDb((_, services) => Task.FromResult(services.GetRequiredService<AssignmentWork>()));

        (await work.Step(job, CancellationToken.None)).ShouldBeTrue();
        var stopped = await leader.Fills(await leader.Looks(progress.Url), "Stop");
        (await work.Step(job, CancellationToken.None)).ShouldBeFalse();

        stopped.Text.ShouldContain("已停止");
        (await leader.Looks("/manage/demands?owner=" + manager.StaffNumber)).All("#rows tbody tr").Count.ShouldBe(5);
    }

    [Theory, OnEveryDatabase]
    public async Task Takes_a_whole_list_only_after_it_was_confirmed(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        var (bill, other) = (await leader.Raises(Safety, quarter), await leader.Raises("路灯不亮", quarter));
        await leader.Triages(bill, "CONSULT");
        var target = ("Target", manager.StaffNumber);

        var asked = await leader.Fills(await leader.Looks("/manage/demands?state=Triaged"), null, target, ("All", "true"));
        asked.Text.ShouldContain("1 件");
        (await leader.Sees(bill)).State.ShouldBe(DemandState.Triaged);
        var begun = await leader.Fills(asked, null, target);
        begun.Url.ShouldContain("/assignments/");
        await Work(quarter.Town);

        (await leader.Sees(bill)).OwnerId.ShouldBe(manager.MemberId);
        (await leader.Sees(other)).OwnerId.ShouldBeNull();
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_target_or_a_tick_says_so_and_keeps_the_ticks(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (leader, manager) = (await quarter.RegionLeader(), await quarter.Manager());
        await leader.Raises(Safety, quarter);
        var page = await leader.Looks("/manage/demands");
        var tick = ("Chosen", page.Find("input[name=Chosen]").GetAttribute("value") ?? "");

        (await leader.Fills(page, null, ("Target", manager.StaffNumber))).Status.ShouldBe(400);
        var aimless = await leader.Fills(page, null, tick);
        aimless.Status.ShouldBe(400);
        aimless.Value("Chosen").ShouldBe(tick.Item2);
        var clerk = await quarter.HallClerk();
        (await clerk.Looks("/manage/demands")).Document.QuerySelector(Bar).ShouldBeNull();
        (await clerk.Looks("/manage/demands/assign")).Status.ShouldBe(403);
    }

    [Theory, OnEveryDatabase]
    public async Task Begins_in_the_team_leaders_own_list_too_with_the_whole_list_and_a_way_back(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (region, leader, manager) = (await quarter.RegionLeader(), await quarter.TeamLeader(), await quarter.Manager());
        var (one, two) = (await region.Raises(Safety, quarter), await region.Raises("路灯不亮", quarter));
        foreach (var demand in new[] { one, two })
        {
            await region.Triages(demand, "SERVICE-OTHER");
            await region.Dispatches(demand, leader);
        }

        var mine = await leader.Looks("/manage/demands/mine");
        mine.All(".bulk-export a").ShouldBe(["CSV", "XLSX"]);
        await leader.Does(one, "acceptance");
        var progress = await leader.Sends(await leader.Looks("/manage/demands/mine"), Bar, manager, one);
        await Work(quarter.Town);
        (await leader.Looks(progress.Url)).All(".bulk-refused li").ShouldBeEmpty();
        (await region.Sees(one)).OwnerId.ShouldBe(manager.MemberId);

        var asked = await leader.Fills(mine, null, ("Target", manager.StaffNumber), ("All", "true"));
        asked.Text.ShouldContain("1 件"); // the list as it is now, and nothing but this list
        asked.Find("a[href='/manage/demands/mine']");
        var handler = await quarter.Manager(primary: false);
        (await handler.Looks("/manage/demands/mine")).Document.QuerySelector(Bar).ShouldBeNull();
    }

    private static async Task Work(Town town) => await (await town.InDb((_, services) => Task.FromResult(services.GetRequiredService<AssignmentWork>()))).Run(CancellationToken.None);
}

file static class BulkTalk
{
    extension(Person person)
    {
        /// <summary>Ticks these demands on the list, names a person and presses the button.</summary>
        public Task<SeenPage> Sends(SeenPage page, string bar, Person to, params RaiseDemand.Receipt[] demands)
        {
            page.Find(bar);
            var ticks = demands.Select(d => ("Chosen", page.Find($"input[name=Chosen][value^='{d.Id}']").GetAttribute("value") ?? ""));
            return person.Fills(page, null, [("Target", to.StaffNumber), .. ticks]);
        }
    }
}
