using Lindian.Domain.Demands;
using Lindian.Domain.Organization;

namespace Lindian.Domain.Tests.Demands;

/// <summary>A suspension that a leader approves only when its time is already over would end before it began.</summary>
public sealed class LateApproval
{
    [Fact]
    public void Of_a_suspension_is_refused()
    {
        var owner = NewId.Next();
        var demand = new Stage(owner).At(DemandState.Accepted, Standing.Owner, suspended: false);
        demand.AskSuspension(Actor.Member(owner, [Role.Manager]), "WEATHER", null, Stage.Noon.AddHours(2), Stage.Noon);
        var leader = Actor.Member(NewId.Next(), [Role.TeamLeader]);

        Should.Throw<RuleBroken>(() => demand.Suspend(leader, Stage.Noon.AddHours(2))).Code.ShouldBe("demand.suspension-in-the-past");
        demand.Suspend(leader, Stage.Noon.AddHours(1));
        demand.EndSuspensionOnTime(Stage.Noon.AddHours(3));
        demand.Suspensions[0].To.ShouldBe(Stage.Noon.AddHours(2));
    }
}
