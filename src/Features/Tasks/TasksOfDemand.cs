using Lindian.Data;
using Lindian.Data.Files;
using Lindian.Data.Maps.Tasks;
using Lindian.Domain.Demands;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Lindian.Features.Tasks.Pages;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>The tasks of a demand beside its case, with the photos taken on site: attachments are reachable from both.</summary>
public sealed class TasksOfDemand(AppDb db, TaskList list, TaskPageTools tools, CurrentUser user) : ICaseBeside
{
    private const int Most = 20;

    /// <param name="MayMake">The user may make a task of it.</param>
    public sealed record Shown(Guid DemandId, IReadOnlyList<TaskRow> Rows, ILookup<Guid, Guid> Photos, TaskLabels Labels, bool MayMake);

    public async Task<CaseBeside?> Of(Demand demand, CancellationToken ct)
    {
        var rows = await list.Rows(db.WorkTasks.Where(t => t.DemandId == demand.Id).OrderByDescending(t => t.Serial).Take(Most)).ToListAsync(ct);
        var leads = user.Is(Domain.Tasks.TaskLifeCycle.Leaders);
        var may = !demand.IsClosed && demand.State is not (DemandState.Reviewed or DemandState.FollowedUp) && (leads || (demand.IsOwnedBy(user.Actor) && user.Is(Domain.Tasks.TaskLifeCycle.Workers)));
        if (rows.Count == 0 && !may) return null;
        var ids = rows.Select(r => r.Id).ToList();
        var photos = ids.Count == 0 ? [] : await db.Set<FileRow>().AsNoTracking().Where(f => ids.Contains(f.SubjectId)).OrderBy(f => f.Number).Select(f => new { f.SubjectId, f.Id }).ToListAsync(ct);
        return new("/Tasks/Pages/_TasksOfDemand.cshtml", new Shown(demand.Id, rows, photos.ToLookup(f => f.SubjectId, f => f.Id), await tools.Labels(ct), may));
    }
}
