using Lindian.Data;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Tasks.Pages;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Tasks;

/// <summary>任务计划: the plans that reach into one's part of the tree, with the coverage of the turn that runs.</summary>
[Authorize(Policy = TaskPolicies.Watch)]
public sealed class PlansPage(PlansInSight plans, PlanCoverage coverage, TaskPageTools tools, IAuthorizationService authorization, TimeProvider clock) : WorkPage
{
    public TaskLabels Labels { get; private set; } = null!;
    public IReadOnlyList<(TaskPlan Plan, Coverage Coverage)> Rows { get; private set; } = [];
    public bool MaySetUp { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        Labels = await tools.Labels(ct);
        var rows = new List<(TaskPlan, Coverage)>();
        foreach (var plan in await plans.All(ct)) rows.Add((plan, await plans.Part(await coverage.Of(plan, PlanPeriod.Of(plan.Cycle, BusinessTime.Day(clock.Now())), ct), ct)));
        Rows = rows;
        MaySetUp = (await authorization.AuthorizeAsync(User, TaskPolicies.Lead)).Succeeded;
    }
}
