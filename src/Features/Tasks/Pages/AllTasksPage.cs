using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Lindian.Features.Shared.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Tasks.Pages;

/// <summary>全部任务: everything within sight, open or over, by kind and lateness; paged by key.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class AllTasksPage(TaskList list, TaskPageTools tools) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public TaskKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Late { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Over { get; set; }

    public TaskLabels Labels { get; private set; } = null!;
    public TaskPageRows Shown { get; private set; } = null!;
    public Pager Pager { get; private set; } = new(null, null);

    public string With(string name, string? value) => Request.UrlWith(new() { ["after"] = null, [name] = value });

    public override async Task Load(CancellationToken ct)
    {
        Labels = await tools.Labels(ct);
        var filter = new TaskFilter(Over ? TaskView.Over : TaskView.Open, Kind, Late && !Over, DispatchId: Guid.TryParse(Request.Query["dispatch"], out var dispatch) ? dispatch : null);
        var count = await list.Count(filter, ct);
        Shown = await list.Page(filter with { After = Request.Query["after"].FirstOrDefault() }, ct);
        Pager = Pager.For(Request, null, Shown.After, tools.Texts.Get("task.count", count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "1,000+"));
    }
}
