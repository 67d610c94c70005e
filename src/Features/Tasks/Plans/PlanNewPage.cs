using System.ComponentModel.DataAnnotations;
using Lindian.Data;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Lindian.Features.Tasks.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Tasks;

/// <summary>What a leader types to set a plan up.</summary>
public sealed class PlanForm
{
    [Required]
    public string? Name { get; init; }

    [Required]
    public string? Form { get; init; }

    [Required]
    public Guid? UnitId { get; init; }
    public PlanCycle Cycle { get; init; }
    public PlanTarget Target { get; init; }

    [Required]
    public DateTime? From { get; init; }
    public DateTime? Until { get; init; }
}

/// <summary>制定任务计划.</summary>
[Authorize(Policy = TaskPolicies.Lead)]
public sealed class PlanNewPage(SetUpPlan run, TaskPageTools tools, Picks picks, TimeProvider clock) : WorkPage
{
    public PlanForm Input { get; private set; } = new();
    public IEnumerable<SelectListItem> Forms { get; private set; } = [];
    public IEnumerable<SelectListItem> Units { get; private set; } = [];
    public IEnumerable<SelectListItem> Cycles => picks.Of<PlanCycle>("plan.cycle");
    public IEnumerable<SelectListItem> Targets => picks.Of<PlanTarget>("plan.target");

    public override async Task Load(CancellationToken ct)
    {
        var today = LocalTime.Local(clock.Now()).Date;
        Input = new PlanForm { From = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Unspecified) };
        Forms = (await tools.Labels(ct)).FormItems(TaskKind.Routine, TaskKind.Campaign, TaskKind.Care, TaskKind.Inspection);
        Units = await picks.Units(ct, UnitKind.Company, UnitKind.Region, UnitKind.Team, UnitKind.Community);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] PlanForm form)
    {
        var made = await run.Run(new(form.Name, form.Form ?? "", form.UnitId ?? default, form.Cycle, form.Target, DateOnly.FromDateTime(form.From ?? default),
            form.Until is { } until ? DateOnly.FromDateTime(until) : null), Ct);
        return Redirect($"/manage/tasks/plans/{made.Id}");
    }
}
