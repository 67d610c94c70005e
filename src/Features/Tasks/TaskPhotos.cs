using Lindian.Data.Maps.Tasks;
using Lindian.Domain;
using Lindian.Features.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tasks;

/// <summary>The pictures of a task and of the demand that it came from, for whoever sees the task; those of the task for whoever sees the demand.</summary>
public sealed class TaskPhotos(TaskSight sight, DemandPhotos photos, TaskDesk desk, TaskDoor door)
{
    public async Task<IResult> Own(Guid taskId, Guid photoId, HttpContext context, CancellationToken ct) =>
        await (await sight.Seen(ct)).AnyAsync(t => t.Id == taskId, ct) || await SeesDemand(taskId, ct) ? await photos.Send(taskId, photoId, context, ct) : throw new NotFound("task");

    public async Task<IResult> OfDemand(Guid taskId, Guid photoId, HttpContext context, CancellationToken ct)
    {
        var demand = await (await sight.Seen(ct)).Where(t => t.Id == taskId).Select(t => t.DemandId).SingleOrDefaultAsync(ct) ?? throw new NotFound("task");
        return await photos.Send(demand, photoId, context, ct);
    }

    internal static void Map(IEndpointRouteBuilder tasks)
    {
        tasks.MapGet("{id:guid}/photos/{photo:guid}", (Guid id, Guid photo, TaskPhotos photos, HttpContext context, CancellationToken ct) => photos.Own(id, photo, context, ct))
            .RequireAuthorization(Policies.Staff).WithMetadata(new OpenToDevices()).WithName("GetTaskPhoto");
        tasks.MapGet("{id:guid}/demand-photos/{photo:guid}", (Guid id, Guid photo, TaskPhotos photos, HttpContext context, CancellationToken ct) => photos.OfDemand(id, photo, context, ct))
            .RequireAuthorization(Policies.Staff).WithMetadata(new OpenToDevices()).WithName("GetDemandPhotoOfTask");
        tasks.MapPost("{id:guid}/photos", async (Guid id, string field, int? seen, HttpRequest request, AddTaskPhotos run, CancellationToken ct) =>
                TypedResults.Ok(await run.Run(new(field, await Read(request, ct), seen, id), ct)))
            .WithMetadata(new TakesPhotosAttribute()).Accepts<IFormFile>("multipart/form-data")
            .RequireAuthorization(Policies.Of(Domain.Tasks.TaskLifeCycle.RolesFor(Domain.Tasks.TaskAction.Answer))).WithName("AddTaskPhotos");
    }

    private static async Task<SentPhotos> Read(HttpRequest request, CancellationToken ct) =>
        request.HasFormContentType && await PhotoUpload.Read(request.Form.Files, ct) is { } photos ? photos : throw new BadInput("photos", "text.missing");

    private async Task<bool> SeesDemand(Guid taskId, CancellationToken ct)
    {
        var demand = await desk.Db.WorkTasks.Where(t => t.Id == taskId).Select(t => t.DemandId).SingleOrDefaultAsync(ct);
        return demand is { } id && await door.Demand(id, ct) is not null;
    }
}
