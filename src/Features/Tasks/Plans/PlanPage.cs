using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Domain.Tasks;
using Lindian.Features.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Tasks.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Tasks;

/// <summary>One plan: which community was visited in a period and which was not; paused and resumed by who leads there.</summary>
[Authorize(Policy = TaskPolicies.Watch)]
public sealed class PlanPage(PlansInSight plans, PlanCoverage coverage, TaskPageTools tools, CurrentUser user, TimeProvider clock) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public TaskPlan Plan { get; private set; } = null!;
    public Coverage Shown { get; private set; } = null!;
    public TaskLabels Labels { get; private set; } = null!;
    public bool MayChange => user.Is(TaskLifeCycle.Leaders) && Labels.Tree.Covers(user.Sight, Plan.UnitId);
    public string Before => Request.UrlWith("period", Shown.Period.Before(Plan.Cycle).Key);
    public string After => Request.UrlWith("period", Shown.Period.After(Plan.Cycle).Key);

    public override async Task Load(CancellationToken ct)
    {
        (Plan, Labels) = (await plans.One(Id, ct), await tools.Labels(ct));
        var period = Request.Query["period"].FirstOrDefault() is { } named ? PlanPeriod.Named(Plan.Cycle, named) : PlanPeriod.Of(Plan.Cycle, BusinessTime.Day(clock.Now()));
        Shown = await plans.Part(await coverage.Of(Plan, period, ct), ct);
    }

    public async Task<IActionResult> OnPostPauseAsync([Required] bool paused, [FromServices] PausePlan run)
    {
        await run.Run(new(Id, paused), Ct);
        return Redirect($"/manage/tasks/plans/{Id}");
    }
}
