using System.Globalization;
using Lindian.Data;
using Lindian.Domain;
using Lindian.Domain.Demands;
using Lindian.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>Mine: in hand. Claimable: to take. Asking: where this member is asked for help. Open and Over: of all that is seen.</summary>
public enum TaskView { Mine, Claimable, Asking, Open, Over }

/// <summary>One line of a list; words in their redacted form, without personal data.</summary>
public sealed record TaskRow(
    Guid Id, string Number, TaskKind Kind, TaskState State, string FormCode, int FormVersion, Priority Priority, Guid? OwnerId, Guid? PoolId, Guid? CommunityId,
    DateTime? PlannedFor, DateTime Due, string? Words, DateTime? ReceivedAt, DateTime? FinishedAt, long Serial, int Version)
{
    public bool IsOver => State is TaskState.Finished or TaskState.Cancelled;
}

/// <summary>What narrows a list of tasks.</summary>
/// <param name="After">Where the last page ended.</param>
public sealed record TaskFilter(
    TaskView View = TaskView.Mine, TaskKind? Kind = null, bool Late = false, Guid? CommunityId = null, Guid? OwnerId = null, Guid? DispatchId = null, Guid? DemandId = null, string? After = null);

/// <summary>A page of a list, and where the next one begins.</summary>
public sealed record TaskPageRows(IReadOnlyList<TaskRow> Rows, string? After);

/// <summary>Tasks as lists: open ones by their limit, those that are over the newest first; paged by key.</summary>
public sealed class TaskList(TaskSight sight, AppDb db, TimeProvider clock)
{
    private const int Size = 50;

    public async Task<TaskPageRows> Page(TaskFilter filter, CancellationToken ct)
    {
        var tasks = After(Narrow(await Of(filter.View, ct), filter), filter);
        var ordered = filter.View == TaskView.Over ? tasks.OrderByDescending(t => t.Serial) : tasks.OrderBy(t => t.Due).ThenBy(t => t.Serial);
        var rows = await Rows(ordered.Take(Size + 1)).ToListAsync(ct);
        if (rows.Count <= Size) return new(rows, null);
        var last = rows[Size - 1];
        return new(rows[..Size], filter.View == TaskView.Over ? $"{last.Serial}" : $"{last.Due.Ticks}-{last.Serial}");
    }

    /// <summary>How many there are; null for more than 1,000.</summary>
    public async Task<int?> Count(TaskFilter filter, CancellationToken ct) =>
        await Narrow(await Of(filter.View, ct), filter).Take(1001).CountAsync(ct) is var count and <= 1000 ? count : null;

    /// <summary>Their words joined to them, whatever the order.</summary>
    public IQueryable<TaskRow> Rows(IQueryable<WorkTask> tasks) => tasks.AsNoTracking().IgnoreAutoIncludes().Select(t => new TaskRow(
        t.Id, t.Number, t.Kind, t.State, t.FormCode, t.FormVersion, t.Priority, t.OwnerId, t.PoolId, t.CommunityId, t.PlannedFor, t.Due,
        db.Words.Where(w => w.Id == t.WordsId).Select(w => w.Redacted).FirstOrDefault(), t.ReceivedAt, t.FinishedAt, t.Serial, t.Seq));

    private async Task<IQueryable<WorkTask>> Of(TaskView view, CancellationToken ct) => view switch
    {
        TaskView.Mine => sight.Mine(),
        TaskView.Claimable => await sight.Claimable(ct),
        TaskView.Asking => sight.AskingMe(),
        TaskView.Open => (await sight.Seen(ct)).NotOver(),
        _ => (await sight.Seen(ct)).Where(t => t.State == TaskState.Finished || t.State == TaskState.Cancelled),
    };

    private IQueryable<WorkTask> Narrow(IQueryable<WorkTask> tasks, TaskFilter filter)
    {
        var now = clock.Now();
        if (filter.Kind is { } kind) tasks = tasks.Where(t => t.Kind == kind);
        if (filter.Late) tasks = tasks.Where(t => t.Due < now);
        if (filter.CommunityId is { } community) tasks = tasks.Where(t => t.CommunityId == community);
        if (filter.OwnerId is { } owner) tasks = tasks.Where(t => t.OwnerId == owner);
        if (filter.DispatchId is { } dispatch) tasks = tasks.Where(t => t.DispatchId == dispatch);
        return filter.DemandId is { } demand ? tasks.Where(t => t.DemandId == demand) : tasks;
    }

    private static IQueryable<WorkTask> After(IQueryable<WorkTask> tasks, TaskFilter filter)
    {
        if (filter.After is not { } after) return tasks;
        var parts = after.Split('-', 2);
        if (!long.TryParse(parts[^1], CultureInfo.InvariantCulture, out var serial)) throw new BadInput("after", "list.cursor-wrong");
        if (filter.View == TaskView.Over) return tasks.Where(t => t.Serial < serial);
        if (!long.TryParse(parts[0], CultureInfo.InvariantCulture, out var ticks) || ticks < 0 || ticks > DateTime.MaxValue.Ticks) throw new BadInput("after", "list.cursor-wrong");
        var due = new DateTime(ticks, DateTimeKind.Utc);
        return tasks.Where(t => t.Due > due || (t.Due == due && t.Serial > serial));
    }
}

/// <summary>Narrowings that several readers use.</summary>
public static class TaskStates
{
    /// <summary>The states are named one by one, so that the indexes over them lead past what is done.</summary>
    public static IQueryable<WorkTask> NotOver(this IQueryable<WorkTask> all) => all.Where(t =>
        t.State == TaskState.Open || t.State == TaskState.Assigned || t.State == TaskState.Accepted || t.State == TaskState.Started);
}
