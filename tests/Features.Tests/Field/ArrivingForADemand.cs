using Lindian.Domain.Field;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Field;
using Lindian.Features.Tasks;
using Lindian.Features.Tests.Tasks;

namespace Lindian.Features.Tests.Field;

/// <summary>Whose check-in by phone is the arrival that was promised to the customer.</summary>
public sealed class ArrivingForADemand
{
    [Theory, OnEveryDatabase]
    public async Task Is_told_by_the_check_in_of_its_owner_whatever_they_are(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        Person[] owners = [await quarter.Manager(), await quarter.Person(Role.CoreMember, quarter.Team), await quarter.BackOffice(), await quarter.TeamLeader()];
        foreach (var owner in owners)
        {
            var (desk, demand, task) = await TaskOf(quarter, owner, owner);
            (await ChecksIn(quarter, owner, task)).Outcome.ShouldBe(FieldOutcome.Applied);
            (await Arrivals(desk, demand)).ShouldBe(1, owner.Name);
            (await owner.Sees(task)).State.ShouldBe(TaskState.Started);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Is_not_told_by_who_helps(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var (owner, helper) = (await quarter.Manager(), await quarter.Manager(primary: false));
        var (desk, demand, task) = await TaskOf(quarter, owner, helper);
        (await ChecksIn(quarter, helper, task)).Outcome.ShouldBe(FieldOutcome.Applied);
        (await Arrivals(desk, demand)).ShouldBe(0);
        (await helper.Sees(task)).State.ShouldBe(TaskState.Started);
    }

    [Theory, OnEveryDatabase]
    public async Task Is_not_told_by_who_does_not_go_out(TownRef here)
    {
        var quarter = await (await here.Open()).Quarter();
        var clerk = await quarter.HallClerk();
        var (desk, demand, task) = await TaskOf(quarter, clerk, clerk);
        (await ChecksIn(quarter, clerk, task)).ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FieldOutcome.Parked), r => r.Code.ShouldBe("not-allowed"));
        (await Arrivals(desk, demand)).ShouldBe(0);
    }

    private static async Task<(Person Desk, Lindian.Features.Demands.RaiseDemand.Receipt Demand, TaskNow Task)> TaskOf(Quarter quarter, Person owner, Person taker)
    {
        var (desk, leader) = (await quarter.Dispatcher(), await quarter.RegionLeader());
        var demand = await desk.Raises("楼道灯不亮，听得到电流声", quarter);
        await desk.Triages(demand, "SERVICE-OTHER");
        await desk.Dispatches(demand, owner: owner);
        return (desk, demand, (await leader.Posts("/api/tasks/of-demand", new { demandId = demand.Id, memberId = taker.MemberId })).As<TaskNow>());
    }

    private static async Task<OperationResult> ChecksIn(Quarter quarter, Person member, TaskNow task)
    {
        var phone = await WorkPhone.Of(member);
        await phone.Sends(phone.Does("task.acceptance", task.Id));
        return await phone.Sends(phone.Does("visit.check-in", NewId.Next(), new { communityId = quarter.Community.Id, taskId = task.Id }));
    }

    private static async Task<int> Arrivals(Person desk, Lindian.Features.Demands.RaiseDemand.Receipt demand)
    {
        await desk.Town.Settle();
        return (await desk.Sees(demand)).Timeline.Count(e => e.Name == "demand.arrived");
    }
}
