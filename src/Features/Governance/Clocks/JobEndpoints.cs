using Lindian.Data;
using Lindian.Data.Jobs;
using Lindian.Data.Maps;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Clocks;

/// <summary>How far a piece of long work has come.</summary>
public sealed record JobProgress(Guid Id, string Kind, JobState State, DateTime CreatedAt, DateTime? EndedAt, int Done, int Failed, string? Error)
{
    public bool IsOpen => State is JobState.Waiting or JobState.Running;

    /// <summary>The newest ones; older ones are history that nobody asks for.</summary>
    public static Task<List<JobProgress>> Latest(AppDb db, int most, CancellationToken ct) => db.Jobs.AsNoTracking()
        .OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).Take(most)
        .Select(j => new JobProgress(j.Id, j.Kind, j.State, j.CreatedAt, j.EndedAt, j.Done, j.Failed, j.Error)).ToListAsync(ct);
}

/// <summary>Long work for programs.</summary>
internal static class JobEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Governance");

        jobs.MapGet("", async (AppDb db, CancellationToken ct) => TypedResults.Ok(await JobProgress.Latest(db, 50, ct)))
            .WithName("ListJobs").RequireAuthorization(Policies.Administrator);

        jobs.MapDelete("/{id:guid}", async (Guid id, StopJob stop, CancellationToken ct) =>
        {
            await stop.Run(new(id), ct);
            return TypedResults.NoContent();
        }).WithName("StopJob").RequireAuthorization(Policies.Administrator);
    }
}
