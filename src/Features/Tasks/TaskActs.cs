using Lindian.Domain.Tasks;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Lindian.Domain.Tasks.TaskAction;

namespace Lindian.Features.Tasks;

/// <summary>An action of the life cycle with its route; the roles come from the table of the life cycle.</summary>
public sealed record TaskActRoute(Type UseCase, TaskAction Action, string Noun, Action<RouteGroupBuilder, string, string> MapRoute)
{
    public void Map(RouteGroupBuilder tasks) => MapRoute(tasks, Noun, Policies.Of(TaskLifeCycle.RolesFor(Action)));
}

/// <summary>Verbs as nouns: POST /api/tasks/{id}/claim.</summary>
public static class TaskActs
{
    public static IReadOnlyList<TaskActRoute> All { get; } =
    [
        Row<ClaimTask, ClaimTask.Request>(Claim, "claim", (r, id) => r with { Id = id }),
        Row<ConfirmReceipt, ConfirmReceipt.Request>(Receive, "receipt", (r, id) => r with { Id = id }),
        Row<AcceptTask, AcceptTask.Request>(Accept, "acceptance", (r, id) => r with { Id = id }),
        Row<DeclineTask, DeclineTask.Request>(Decline, "refusal", (r, id) => r with { Id = id }),
        Row<TransferTask, TransferTask.Request>(Transfer, "transfer", (r, id) => r with { Id = id }),
        Row<StartTask, StartTask.Request>(Start, "start", (r, id) => r with { Id = id }),
        Row<AnswerFields, AnswerFields.Request>(Answer, "answers", (r, id) => r with { Id = id }),
        Row<RescheduleTask, RescheduleTask.Request>(Reschedule, "schedule", (r, id) => r with { Id = id }),
        Row<AskTaskHelp, AskTaskHelp.Request>(AskHelp, "help", (r, id) => r with { Id = id }),
        Row<AnswerTaskHelp, AnswerTaskHelp.Request>(AnswerHelp, "help-answer", (r, id) => r with { Id = id }),
        Row<FinishTask, FinishTask.Request>(Finish, "completion", (r, id) => r with { Id = id }),
        Row<CancelTask, CancelTask.Request>(Cancel, "cancellation", (r, id) => r with { Id = id }),
    ];

    private static TaskActRoute Row<TAct, TRequest>(TaskAction action, string noun, Func<TRequest, Guid, TRequest> at)
        where TAct : TaskAct<TRequest>
        where TRequest : IAboutTask =>
        new(typeof(TAct), action, noun, (tasks, path, policy) => tasks
            .MapPost("{id:guid}/" + path, async (Guid id, TRequest request, TAct run, CancellationToken ct) => TypedResults.Ok(await run.Run(at(request, id), ct)))
            .RequireAuthorization(policy).WithName(typeof(TAct).Name));
}
