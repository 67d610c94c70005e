using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks.Pages;

/// <summary>回执: one order with what became of each of its tasks; those without a receipt come first.</summary>
[Authorize(Policy = TaskPolicies.Watch)]
public sealed class DispatchPage(TaskSight sight, TaskList list, TaskPageTools tools) : WorkPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public TaskLabels Labels { get; private set; } = null!;
    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];

    public override async Task Load(CancellationToken ct)
    {
        Labels = await tools.Labels(ct);
        var tasks = (await sight.Seen(ct)).Where(t => t.DispatchId == Id);
        Rows = await list.Rows(tasks.OrderBy(t => t.ReceivedAt != null).ThenBy(t => t.Serial).Take(DispatchTargets.Most)).ToListAsync(ct);
        if (Rows.Count == 0) throw new NotFound("dispatch");
    }

    public int With(Func<TaskRow, bool> state) => Rows.Count(state);

    public static bool IsFinished(TaskRow row) => row.State == TaskState.Finished;
}
