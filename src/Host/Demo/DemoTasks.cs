using Lindian.Data;
using Lindian.Data.Bulk;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;

namespace Lindian.Host.Demo;

/// <summary>
/// The tasks of the demo city: three months of monthly visits with a few that were late or never done, the publicity of the
/// quarter, and for every manager a day of work on the day itself.
/// </summary>
public sealed class DemoTasks(DemoStage stage, DemoCast cast, DemoTaskPen pen, BulkLoad load, IReadOnlyList<Unit> communities)
{
    private static readonly string[] Own = ["公示栏联系牌褪色，更换新牌", "回访上周报修的3号楼住户", "给物业讲解夏季用电安全", "核对小区充电桩报装资料"];
    private static readonly string[] Orders = ["张贴下周检修停电通知，并通知物业", "检查小区充电棚线路，拍照上报", "更新社区服务点的宣传手册"];
    private readonly List<(Guid Id, Guid CustomerId, Guid Owner, Guid Community)> open = [];
    private readonly HashSet<Guid> given = [];

    /// <summary>Hears of every demand: a few of those in a manager's hands become a task on site.</summary>
    public void Hear(Demand demand)
    {
        if (demand is { State: DemandState.Accepted or DemandState.InProgress, OwnerId: { } owner, CommunityId: { } community } && open.Count(o => o.Owner == owner) < 2)
            open.Add((demand.Id, demand.CustomerId, owner, community));
    }

    public long Write()
    {
        var (today, company) = (stage.Calendar.DateOf(stage.Now), cast.Tree.Units.Single(u => u.Kind == UnitKind.Company));
        var month = new DateOnly(today.Year, today.Month, 1);
        Plan("每月社区走访", "MONTHLY-VISIT", company, PlanCycle.Monthly, [.. new[] { -2, -1, 0 }.Select(month.AddMonths)]);
        Plan("“五进”用电宣传", "QUARTERLY-PUBLICITY", company, PlanCycle.Quarterly, [month]);
        Skills(today);
        foreach (var community in communities) Today(community, today);
        foreach (var (id, customer, owner, community) in open)
            if (cast.Tree.Member(owner) is { } member && cast.Tree.Unit(community) is { } place) Site(place, cast.Of(member), today, new TaskSource(DemandId: id, CustomerId: customer));
        var order = Guid.Empty;
        stage.At(stage.Now.AddHours(-20), () => order = NewId.Next());
        foreach (var team in communities.GroupBy(c => c.ParentId))
            pen.Tell(new("CORRECTIVE", team.First(), null, stage.Now.AddHours(-20), Day(today, 0), Day(today, 24 * 3), stage.Now, DemoTaskEnd.Open) { Words = Orders[1], By = cast.Any(Role.RegionLeader, team.First().Id), Source = new TaskSource(DispatchId: order) });
        return pen.Serial;
    }

    private void Plan(string name, string form, Unit company, PlanCycle cycle, IReadOnlyList<DateOnly> turns)
    {
        var began = Day(PlanPeriod.Of(cycle, turns[0]).First, 8);
        TaskPlan? plan = null;
        stage.At(began.AddDays(-3), () =>
        {
            plan = TaskPlan.SetUp(new PlanTerms(name, form, company.Id, cycle, PlanTarget.Communities, PlanPeriod.Of(cycle, turns[0]).First));
            load.Note(plan, new Occasion(stage.Clock) { Source = "demo", Actor = cast.Any(Role.RegionLeader, communities[0].Id) });
        });
        if (plan is null) return;
        load.Add(plan);
        foreach (var period in turns.Select(t => PlanPeriod.Of(cycle, t)))
            foreach (var (at, community) in communities.Index()) Turn(plan, period, community, at);
    }

    private void Turn(TaskPlan plan, PlanPeriod period, Unit community, int at)
    {
        var days = period.Workdays(stage.Calendar);
        var (planned, due, made) = (Day(days[((at * 7) + 3) % days.Count], 0), Day(days[^1], 24), Day(days[0], 8));
        if (made >= stage.Now) return;
        var owner = cast.Tree.ManagerOf(community.Id, made)?.Member;
        var luck = stage.Dice.Next(100);
        var done = planned.AddHours(9) + stage.Dice.Minutes(0, 400);
        if (luck >= 96) done = due.AddHours(30); // too late, when the month is over
        var end = luck is >= 93 and < 96 ? DemoTaskEnd.Accepted : done < stage.Now ? DemoTaskEnd.Done : planned <= stage.Now ? DemoTaskEnd.Accepted : luck < 60 ? DemoTaskEnd.Accepted : DemoTaskEnd.Given;
        pen.Tell(new(plan.FormCode, community, owner is null ? null : cast.Of(owner), made, planned, due, done, owner is null ? DemoTaskEnd.Open : end)
        {
            Source = new TaskSource(PlanId: plan.Id, Period: period.Key, TargetId: community.Id),
        });
    }

    // what the day of a manager is made of, beside the visits: something of their own, an order of the leader
    private void Today(Unit community, DateOnly today)
    {
        if (cast.Tree.ManagerOf(community.Id, stage.Now)?.Member is not { } manager || !given.Add(manager.Id)) return;
        var (by, leader) = (cast.Of(manager), cast.Any(Role.TeamLeader, community.Id));
        pen.Tell(new("OWN-WORK", community, by, stage.Now.AddHours(-3), Day(today, 0), Day(today.AddDays(2), 24), stage.Now.AddMinutes(20), DemoTaskEnd.Begun) { Words = stage.Dice.Pick(Own), By = by });
        pen.Tell(new("CORRECTIVE", community, by, stage.Now.AddHours(-22), Day(today, 0), Day(today, 24), stage.Now, stage.Dice.Chance(60) ? DemoTaskEnd.Accepted : DemoTaskEnd.Given) { Words = stage.Dice.Pick(Orders), By = leader });
        if (stage.Dice.Chance(35))
            pen.Tell(new("CORRECTIVE", community, by, stage.Now.AddDays(-5), Day(today.AddDays(-2), 0), Day(today.AddDays(-1), 24), stage.Now, DemoTaskEnd.Accepted) { Words = "整改上月检查发现的表箱锁损坏", By = leader });
    }

    private void Site(Unit place, Actor owner, DateOnly today, TaskSource source) =>
        pen.Tell(new("SITE-VISIT", place, owner, stage.Now.AddHours(-2), Day(today, 0), Day(today.AddDays(1), 24), stage.Now, DemoTaskEnd.Accepted) { Source = source, By = owner });

    private void Skills(DateOnly today)
    {
        foreach (var (at, member) in cast.Tree.Members.Where(m => m.Grants.Any(g => g.Role is Role.Manager or Role.CoreMember)).OrderBy(m => m.StaffNumber, StringComparer.Ordinal).Index())
        {
            if (at % 2 == 1) continue;
            var until = at % 8 == 0 ? today.AddDays(-20) : at % 6 == 0 ? today.AddDays(25) : today.AddYears(1).AddDays(at * 9);
            stage.At(stage.Now.AddDays(-60), () =>
            {
                var skill = MemberSkill.Grant(member.Id, at % 4 == 0 ? "SAFETY-CHECK" : "METERING", until.AddYears(-3), until);
                load.Note(skill, new Occasion(stage.Clock) { Source = "demo", Actor = cast.Any(Role.Trainer) });
                load.Add(skill);
            });
        }
    }

    private DateTime Day(DateOnly day, double hours) => stage.Calendar.StartOf(day).AddHours(hours);
}
