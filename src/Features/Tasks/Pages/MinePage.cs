using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Lindian.Features.Tasks.Pages;

/// <summary>我的任务: what this member has in hand, what may be claimed, and who asks for help.</summary>
[Authorize(Policy = TaskPolicies.Work)]
public sealed class MinePage(TaskList list, TaskPageTools tools) : WorkPage
{
    public TaskLabels Labels { get; private set; } = null!;
    public TaskPageRows Mine { get; private set; } = null!;
    public TaskPageRows Claimable { get; private set; } = null!;
    public TaskPageRows Asking { get; private set; } = null!;

    /// <summary>The address of the next page of one's own.</summary>
    public string? Next => Mine.After is { } after ? Request.UrlWith("after", after) : null;

    public override async Task Load(CancellationToken ct)
    {
        Labels = await tools.Labels(ct);
        Mine = await list.Page(new TaskFilter(TaskView.Mine, After: Request.Query["after"].FirstOrDefault()), ct);
        Claimable = await list.Page(new TaskFilter(TaskView.Claimable), ct);
        Asking = await list.Page(new TaskFilter(TaskView.Asking), ct);
    }
}
