using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Data.Maps.Demands;
using Lindian.Domain;
using Lindian.Features.Shared;

namespace Lindian.Features.Demands;

/// <summary>A demand that was ticked, and the version that the user saw.</summary>
public sealed record ChosenDemand(Guid Id, int? Version);

/// <summary>
/// 批量派单: gives many demands to one person or department (D-14). It only writes down what is to be done; <see cref="AssignmentWork"/>
/// then does it demand by demand, so that it can be watched and stopped, and one refusal does not hold the others.
/// </summary>
public sealed class AssignDemands(AppDb db, CurrentUser user, Routing routing, DemandList list, TimeProvider clock) : UseCase<AssignDemands.Request, AssignDemands.Begun>(db)
{
    public const int Most = 1000;

    /// <param name="All">Everything that the filter finds, instead of what was chosen.</param>
    public sealed record Request(IReadOnlyList<ChosenDemand> Chosen, Guid? OwnerId, Guid? DepartmentId, DemandFilter? All = null);

    public sealed record Begun(Guid JobId);

    /// <exception cref="BadInput">No target, nothing chosen, or more than a thousand.</exception>
    protected override async Task<Begun> Handle(Request request, CancellationToken ct)
    {
        if (request.OwnerId is null && request.DepartmentId is null) throw new BadInput("target", "demand.target-missing");
        var target = await routing.Chosen(request.OwnerId, request.DepartmentId, ct);
        var chosen = request.All is { } filter ? [.. (await list.Ids(filter, Most + 1, ct)).Select(id => new ChosenDemand(id, null))] : request.Chosen;
        if (chosen.Count == 0) throw new BadInput("ids", "demand.none-chosen");
        if (chosen.Count > Most) throw new BadInput("ids", "demand.too-many-chosen", Most);
        var job = new JobRow { Id = NewId.Next(), Kind = AssignmentWork.Kind, State = JobState.Waiting, CreatedAt = clock.Now(), DueAt = clock.Now() };
        Db.Jobs.Add(job);
        Db.Assignments.Add(new AssignmentRow { JobId = job.Id, MemberId = user.MemberId, OwnerId = target.OwnerId, DepartmentId = target.DepartmentId, Count = chosen.Count });
        foreach (var (at, one) in chosen.DistinctBy(c => c.Id).Index())
            Db.AssignmentItems.Add(new AssignmentItem { JobId = job.Id, No = at, DemandId = one.Id, Version = one.Version });
        return new(job.Id);
    }
}
