using Lindian.Domain.Organization;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lindian.Features.Tasks.Pages;

/// <summary>What somebody types to begin work by themselves.</summary>
public sealed class OwnTaskForm
{
    public string? Form { get; init; }
    public string? Words { get; init; }
    public Guid? CommunityId { get; init; }
    public Guid? MemberId { get; init; }
    public DateTime? PlannedOn { get; init; }
    public DateTime? Due { get; init; }
}

/// <summary>自主发起任务, or 转现场任务 of a demand that the address names as <c>?demand=</c>.</summary>
[Authorize(Policy = TaskPolicies.Either)]
public sealed class OwnTaskPage(TaskPageTools tools, Picks picks, TaskDoor door, CurrentUser user) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "demand")]
    public Guid? DemandId { get; set; }

    public OwnTaskForm Input { get; private set; } = new();
    public string? DemandNumber { get; private set; }
    public bool Leads => user.Is(Domain.Tasks.TaskLifeCycle.Leaders);
    public IEnumerable<SelectListItem> Forms { get; private set; } = [];
    public IEnumerable<SelectListItem> Communities { get; private set; } = [];
    public IEnumerable<SelectListItem> People { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        var (labels, book) = (await tools.Labels(ct), await door.Book(ct));
        Forms = labels.FormItems();
        if (DemandId is { } id)
        {
            var demand = await door.Demand(id, ct);
            DemandNumber = demand.Number;
            Input = new OwnTaskForm { Form = book.DemandForm, MemberId = demand.OwnerId };
            People = TaskPageTools.People(tools.Workers(labels.Tree), labels.Tree);
        }
        else
        {
            Input = new OwnTaskForm { Form = book.OwnForm };
            Communities = await picks.Units(ct, UnitKind.Community);
        }
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] OwnTaskForm form, [FromServices] BeginOwnTask begin, [FromServices] MakeTaskOfDemand make)
    {
        DateTimeOffset? due = form.Due is { } limit ? LocalTime.At(limit) : null;
        DateOnly? planned = form.PlannedOn is { } day ? DateOnly.FromDateTime(day) : null;
        var task = DemandId is { } demand
            ? await make.Run(new(demand, form.Form, form.MemberId, form.Words, due, planned), Ct)
            : await begin.Run(new(form.Words ?? "", form.Form, form.CommunityId, null, due, planned), Ct);
        return Redirect($"/manage/tasks/{task.Id}");
    }
}
