using System.ComponentModel.DataAnnotations;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Tasks.Pages;

/// <summary>What a leader types to give work out; times are local.</summary>
public sealed class DispatchForm
{
    [Required]
    public string? Form { get; init; }
    public string? Words { get; init; }
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary><c>m:</c> a member, <c>p:</c> a team or department to claim it, <c>e:</c> each community of a unit.</summary>
    [Required]
    public string? To { get; init; }
    public Guid? CommunityId { get; init; }
    public DateTime? PlannedOn { get; init; }
    public DateTime? Due { get; init; }
}

/// <summary>任务下达: one order, to a person, a team, or each community of a region.</summary>
[Authorize(Policy = TaskPolicies.Lead)]
public sealed class NewTaskPage(DispatchTasks run, TaskPageTools tools, Picks picks) : WorkPage
{
    public DispatchForm Input { get; private set; } = new();
    public IEnumerable<SelectListItem> Forms { get; private set; } = [];
    public IEnumerable<SelectListItem> Targets { get; private set; } = [];
    public IEnumerable<SelectListItem> Communities { get; private set; } = [];
    public IEnumerable<SelectListItem> Priorities => picks.Of<Priority>("case.priority");

    public override async Task Load(CancellationToken ct)
    {
        var labels = await tools.Labels(ct);
        Forms = labels.FormItems();
        Communities = await picks.Units(ct, UnitKind.Community);
        var (each, pools) = (new SelectListGroup { Name = tools.Texts["task.to-each"] }, new SelectListGroup { Name = tools.Texts["task.to-pool"] });
        var people = new SelectListGroup { Name = tools.Texts["task.to-people"] };
        Targets =
        [
            .. (await picks.Units(ct, UnitKind.Company, UnitKind.Region, UnitKind.Team)).Select(u => new SelectListItem(u.Text, "e:" + u.Value) { Group = each }),
            .. (await picks.Units(ct, UnitKind.Team, UnitKind.Department)).Select(u => new SelectListItem(u.Text, "p:" + u.Value) { Group = pools }),
            .. TaskPageTools.People(tools.Workers(labels.Tree), labels.Tree).Select(m => new SelectListItem(m.Text, "m:" + m.Value) { Group = people }),
        ];
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] DispatchForm form)
    {
        var (to, id) = form.To is { Length: > 2 } named && Guid.TryParse(named[2..], out var given) ? (named[0], given) : throw new BadInput("to", "task.nobody-named");
        var done = await run.Run(new(
            form.Form ?? "", form.Words, form.Priority, form.Due is { } due ? LocalTime.At(due) : null, form.PlannedOn is { } day ? DateOnly.FromDateTime(day) : null,
            to == 'm' ? [id] : null, to == 'p' ? [id] : null, to == 'e' ? id : null, form.CommunityId), Ct);
        return Redirect($"/manage/tasks/dispatches/{done.DispatchId}");
    }
}
