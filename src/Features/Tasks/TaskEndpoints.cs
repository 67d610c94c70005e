using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lindian.Features.Tasks;

/// <summary>Tasks as JSON.</summary>
internal static class TaskEndpoints
{
    /// <summary>A task as programs read it: the answers each with version, writer and time.</summary>
    public sealed record TaskAnswerTold(string Field, int Version, string? Value, IReadOnlyList<Guid> Photos, Guid ById, DateTime At);

    public sealed record HelpTold(Guid Id, Guid? MemberId, Guid? UnitId, string Question, DateTime AskedAt, string? Answer, Guid? AnsweredById, DateTime? AnsweredAt);

    public sealed record TaskTold(
        Guid Id, string Number, TaskKind Kind, TaskState State, int Version, FormSheet Form, string? Words, Guid? OwnerId, Guid? PoolId, Guid? CommunityId, Guid? DemandId, Guid? CustomerId,
        DateTime? PlannedFor, DateTime Due, DateTime? ReceivedAt, DateTime? FinishedAt, IReadOnlyList<TaskAnswerTold> Answers, IReadOnlyList<HelpTold> Helps,
        IReadOnlyList<string> Missing, IReadOnlyList<TaskAction> Allowed);

    public static void Map(IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tasks").WithTags("Tasks");
        foreach (var act in TaskActs.All) act.Map(tasks);
        tasks.MapGet("", async ([AsParameters] TaskFilter filter, TaskList list, CancellationToken ct) => TypedResults.Ok(await list.Page(filter, ct)))
            .RequireAuthorization(Policies.Staff).WithName("ListTasks");
        tasks.MapGet("{id:guid}", async (Guid id, TaskCase cases, CancellationToken ct) => TypedResults.Ok(Tell(await cases.Read(id, ct))))
            .RequireAuthorization(Policies.Staff).WithName("ReadTask");
        tasks.MapPost("", async (DispatchTasks.Request sent, DispatchTasks run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(TaskPolicies.Lead).WithName("DispatchTasks");
        tasks.MapPost("assignment", async (AssignTasks.Request sent, AssignTasks run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(TaskPolicies.Lead).WithName("AssignTasks");
        tasks.MapPost("own", async (BeginOwnTask.Request sent, BeginOwnTask run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(TaskPolicies.Work).WithName("BeginOwnTask");
        tasks.MapPost("of-demand", async (MakeTaskOfDemand.Request sent, MakeTaskOfDemand run, CancellationToken ct) => TypedResults.Ok(await run.Run(sent, ct)))
            .RequireAuthorization(TaskPolicies.Either).WithName("MakeTaskOfDemand");
        tasks.MapGet("forms", async (Snapshot<TaskForms> forms, CancellationToken ct) => TypedResults.Ok((await forms.Get(ct)).Offered))
            .RequireAuthorization(Policies.Staff).WithName("ListTaskForms");
        tasks.MapGet("forms/{code}/{version:int}", async (string code, int version, Snapshot<TaskForms> forms, CancellationToken ct) => TypedResults.Ok((await forms.Get(ct)).Find(code, version)))
            .RequireAuthorization(Policies.Staff).WithName("ReadTaskForm");
        TaskPhotos.Map(tasks);
    }

    private static TaskTold Tell(TaskDetail c)
    {
        var t = c.Task;
        return new(
            t.Id, t.Number, t.Kind, t.State, t.Seq, c.Form, c.Said(t.WordsId), t.OwnerId, t.PoolId, t.CommunityId, t.DemandId, t.CustomerId, t.PlannedFor, t.Due, t.ReceivedAt, t.FinishedAt,
            [.. t.Answers.Select(a => new TaskAnswerTold(a.FieldCode, a.Version, c.Said(a.WordsId) ?? a.Value, a.Photos, a.ById, a.At))],
            [.. t.Helps.Select(h => new HelpTold(h.Id, h.MemberId, h.UnitId, c.Said(h.WordsId) ?? "", h.AskedAt, c.Said(h.AnswerWordsId), h.AnsweredById, h.AnsweredAt))],
            [.. c.Missing.Select(f => f.Code)], c.Allowed);
    }
}
