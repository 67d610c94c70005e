using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;

namespace Lindian.Features.Tests.Tasks;

public sealed class PoliciesFollowTheTable
{
    private static IEnumerable<string> Roles(string policy) => policy["roles:".Length..].Split(',').Order();

    [Fact]
    public void Of_who_gives_and_who_does()
    {
        Roles(TaskPolicies.Lead).ShouldBe(Roles(Policies.Of(TaskLifeCycle.Leaders)));
        Roles(TaskPolicies.Work).ShouldBe(Roles(Policies.Of(TaskLifeCycle.Workers)));
        Roles(TaskPolicies.Either).ShouldBe(Roles(Policies.Of(TaskLifeCycle.Leaders.Union(TaskLifeCycle.Workers))));
    }
}
