using System.Text.Json;
using System.Text.Json.Nodes;
using Lindian.Domain.Demands;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Lindian.Domain.Demands.DemandAction;

namespace Lindian.Features.Demands;

/// <summary>A request given as JSON: by what service, about which demand, as of which version.</summary>
public delegate Task<DemandNow> ActRunner(IServiceProvider services, JsonObject body, Guid id, CancellationToken ct);

/// <summary>
/// An action of the life cycle with its route. The roles of the route, on the API and on the case page, come from the table of
/// the life cycle.
/// </summary>
public sealed record DemandActRoute(Type UseCase, DemandAction[] Actions, string Noun, Action<RouteGroupBuilder, string, string> MapRoute, ActRunner Run)
{
    public string Policy => Policies.Of(Actions.SelectMany(LifeCycle.RolesFor));

    public void Map(RouteGroupBuilder demands) => MapRoute(demands, Noun, Policy);
}

/// <summary>Verbs as nouns: POST /api/demands/{id}/acceptance.</summary>
public static class DemandActs
{
    public static IReadOnlyList<DemandActRoute> All { get; } =
    [
        Row<TriageDemand, TriageDemand.Request>("triage", (r, id) => r with { Id = id }, Triage),
        Row<CorrectType, CorrectType.Request>("type", (r, id) => r with { Id = id }, DemandAction.CorrectType),
        Row<JudgeResponsibility, JudgeResponsibility.Request>("verdict", (r, id) => r with { Id = id }, Judge),
        Row<DispatchDemand, DispatchDemand.Request>("dispatch", (r, id) => r with { Id = id }, Dispatch),
        Row<RouteDemand, RouteDemand.Request>("route", (r, id) => r with { Id = id }, Triage, Dispatch),
        Row<AcceptDemand, AcceptDemand.Request>("acceptance", (r, id) => r with { Id = id }, Accept),
        Row<ReturnDemand, ReturnDemand.Request>("return", (r, id) => r with { Id = id }, Return),
        Row<TransferDemand, TransferDemand.Request>("transfer", (r, id) => r with { Id = id }, Transfer),
        Row<RecordStep, RecordStep.Request>("steps", (r, id) => r with { Id = id }, RecordContact, RecordArrival, RecordRestoration),
        Row<AskSuspension, AskSuspension.Request>("suspension-request", (r, id) => r with { Id = id }, DemandAction.AskSuspension),
        Row<DecideSuspension, DecideSuspension.Request>("suspension", (r, id) => r with { Id = id }, Suspend, RefuseSuspension),
        Row<ResumeDemand, ResumeDemand.Request>("resumption", (r, id) => r with { Id = id }, Resume),
        Row<AskAssistance, AskAssistance.Request>("assistance", (r, id) => r with { Id = id }, DemandAction.AskAssistance),
        Row<GiveAssistance, GiveAssistance.Request>("assistance-answer", (r, id) => r with { Id = id }, DemandAction.Assist),
        Row<ReplyInterim, ReplyInterim.Request>("interim-reply", (r, id) => r with { Id = id }, DemandAction.ReplyInterim),
        Row<ReplyToDemand, ReplyToDemand.Request>("reply", (r, id) => r with { Id = id }, Reply),
        Row<ReviewReply, ReviewReply.Request>("review", (r, id) => r with { Id = id }, Review, SendBack),
        Row<FollowUpDemand, FollowUpDemand.Request>("follow-up", (r, id) => r with { Id = id }, FollowUp),
        Row<ArchiveDemand, ArchiveDemand.Request>("archive", (r, id) => r with { Id = id }, Archive),
        Row<ReopenDemand, ReopenDemand.Request>("reopening", (r, id) => r with { Id = id }, Reopen),
        Row<MergeDemand, MergeDemand.Request>("merge", (r, id) => r with { Id = id }, Merge),
        Row<WithdrawDemand, WithdrawDemand.Request>("withdrawal", (r, id) => r with { Id = id }, Withdraw),
        Row<UrgeDemand, UrgeDemand.Request>("urges", (r, id) => r with { Id = id }, Urge),
        Row<SuperviseDemand, SuperviseDemand.Request>("supervision", (r, id) => r with { Id = id }, Supervise, EndSupervision),
        Row<AppealDemand, AppealDemand.Request>("appeal", (r, id) => r with { Id = id }, Appeal),
        Row<DecideAppeal, DecideAppeal.Request>("appeal-decision", (r, id) => r with { Id = id }, DemandAction.DecideAppeal),
        Row<FillTrackingForm, FillTrackingForm.Request>("tracking-form", (r, id) => r with { Id = id }, DemandAction.FillTrackingForm),
        Row<AddToDemand, AddToDemand.Request>("additions", (r, id) => r with { Id = id }, AddWords),
    ];

    private static DemandActRoute Row<TAct, TRequest>(string noun, Func<TRequest, Guid, TRequest> at, params DemandAction[] actions)
        where TAct : DemandAct<TRequest>
        where TRequest : IAboutDemand =>
        new(typeof(TAct), actions, noun, (demands, path, policy) => demands
            .MapPost("{id:guid}/" + path, async (Guid id, TRequest request, TAct run, CancellationToken ct) => TypedResults.Ok(await run.Run(at(request, id), ct)))
            .RequireAuthorization(policy).WithName(typeof(TAct).Name),
            (services, body, id, ct) => services.GetRequiredService<TAct>().Run(at(Read<TRequest>(services, body), id), ct));

    private static TRequest Read<TRequest>(IServiceProvider services, JsonObject body)
        where TRequest : IAboutDemand =>
        body.Deserialize<TRequest>(services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions) ?? throw new JsonException("No request");
}
