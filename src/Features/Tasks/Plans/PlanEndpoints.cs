using Lindian.Domain.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Tasks;

/// <summary>Plans as JSON.</summary>
internal static class PlanEndpoints
{
    public sealed record PlanTold(Guid Id, string Name, string Form, Guid UnitId, PlanCycle Cycle, PlanTarget Target, DateOnly From, DateOnly? Until, bool Paused);
    public sealed record Revision(string? Name, string Form, DateOnly From, DateOnly? Until = null);
    public sealed record Pause(bool Paused);

    public static void Map(IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/task-plans").WithTags("Tasks");
        plans.MapGet("", async (PlansInSight all, CancellationToken ct) => TypedResults.Ok((await all.All(ct)).Select(Tell).ToList()))
            .RequireAuthorization(TaskPolicies.Watch).WithName("ListTaskPlans");
        plans.MapPost("", async (SetUpPlan.Request sent, SetUpPlan run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(TaskPolicies.Lead).WithName("SetUpTaskPlan");
        plans.MapPut("{id:guid}", async (Guid id, Revision sent, RevisePlan run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Name, sent.Form, sent.From, sent.Until), ct)))
            .RequireAuthorization(TaskPolicies.Lead).WithName("ReviseTaskPlan");
        plans.MapPost("{id:guid}/pause", async (Guid id, Pause sent, PausePlan run, CancellationToken ct) => TypedResults.Ok(await run.Run(new(id, sent.Paused), ct)))
            .RequireAuthorization(TaskPolicies.Lead).WithName("PauseTaskPlan");
        plans.MapGet("{id:guid}/coverage", async (Guid id, string period, PlansInSight all, PlanCoverage coverage, CancellationToken ct) =>
            {
                var plan = await all.One(id, ct);
                return TypedResults.Ok(await all.Part(await coverage.Of(plan, PlanPeriod.Named(plan.Cycle, period), ct), ct));
            })
            .RequireAuthorization(TaskPolicies.Watch).WithName("ReadCoverage");
    }

    private static PlanTold Tell(TaskPlan p) => new(p.Id, p.Name, p.FormCode, p.UnitId, p.Cycle, p.Target, p.From, p.Until, p.PausedAt is not null);
}
