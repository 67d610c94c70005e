using Lindian.Domain.Photos;
using Lindian.Domain.Tasks;
using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Lindian.Features.Tasks;
using Microsoft.Extensions.DependencyInjection;
using static Lindian.Domain.Tasks.TaskState;

namespace Lindian.Features.Field;

/// <summary>What a phone does with tasks. An act that holds already, because another phone was faster, is no refusal.</summary>
internal static class TaskKinds
{
    public sealed record Nothing;
    public sealed record Refusing(string Reason, string? Words = null);
    public sealed record Handing(Guid MemberId, string? Reason = null);
    public sealed record Typing(string Field, string? Value = null, int Seen = 0);
    public sealed record Filling(IReadOnlyList<Typing> Answers);
    public sealed record Picturing(string Field);
    public sealed record Asking(string Words, Guid? MemberId = null, Guid? UnitId = null);
    public sealed record Finishing(string? Result = null, string? Reply = null);
    public sealed record Beginning(string Words, string? Form = null, Guid? CommunityId = null);

    public static IReadOnlyList<FieldKind> All { get; } =
    [
        Act<ConfirmReceipt, ConfirmReceipt.Request, Nothing>("task.receipt", TaskAction.Receive, (_, id) => new(id), task => task.ReceivedAt is not null),
        Act<AcceptTask, AcceptTask.Request, Nothing>("task.acceptance", TaskAction.Accept, (_, id) => new(id), task => task.State is Accepted or Started or Finished),
        Act<DeclineTask, DeclineTask.Request, Refusing>("task.refusal", TaskAction.Decline, (b, id) => new(b.Reason, b.Words, id), _ => false),
        Act<ClaimTask, ClaimTask.Request, Nothing>("task.claim", TaskAction.Claim, (_, id) => new(id), task => task.State is Accepted or Started or Finished),
        Act<StartTask, StartTask.Request, Nothing>("task.start", TaskAction.Start, (_, id) => new(id), task => task.State is Started or Finished),
        Act<TransferTask, TransferTask.Request, Handing>("task.transfer", TaskAction.Transfer, (b, id) => new(b.MemberId, b.Reason, id), _ => false),
        Act<AskTaskHelp, AskTaskHelp.Request, Asking>("task.help", TaskAction.AskHelp, (b, id) => new(b.Words, b.MemberId, b.UnitId, id), _ => false),
        Act<FinishTask, FinishTask.Request, Finishing>("task.completion", TaskAction.Finish, (b, id) => new(b.Result, b.Reply, id), task => task.State == Finished),
        FieldKind.Of<MergeAnswers, Filling>("task.answers", PolicyOf(TaskAction.Answer), Merge),
        FieldKind.Of<AddTaskPhotos, Picturing>("task.photos", PolicyOf(TaskAction.Answer), AddPhotos),
        FieldKind.Of<BeginOwnTask, Beginning>("task.own", TaskPolicies.Work, async (own, doing, b, ct) => new(await own.Within(new(b.Words, b.Form, b.CommunityId, Id: doing.Subject), ct)), begins: true),
    ];

    private static FieldKind Act<TAct, TRequest, TBody>(string name, TaskAction action, Func<TBody, Guid, TRequest> request, Func<WorkTask, bool> holds)
        where TAct : TaskAct<TRequest>
        where TRequest : IAboutTask
        where TBody : class =>
        FieldKind.Of<TAct, TBody>(name, PolicyOf(action), async (act, doing, body, ct) =>
        {
            var desk = doing.Services.GetRequiredService<TaskDesk>();
            var task = await desk.Open(doing.Subject, null, ct);
            return task.OwnerId == desk.By.Id && holds(task) ? doing.Holds() : new(await act.Within(request(body, doing.Subject), ct));
        });

    private static async Task<FieldAnswer> Merge(MergeAnswers merge, Doing doing, Filling body, CancellationToken ct)
    {
        var (texts, tree) = (doing.Services.GetRequiredService<Texts>(), await doing.Services.GetRequiredService<Snapshot<Organisation>>().Get(ct));
        var merged = await merge.Within(new(doing.Subject, [.. body.Answers.Select(a => new AnswerFields.Answer(a.Field, a.Value, null, a.Seen))]), ct);
        return new FieldAnswer(
            null,
            [.. merged.Fields.Where(f => f.Merge is not (FieldMerge.Mine or FieldMerge.Conflict)).Select(f => texts.Get($"field.merge-{f.Merge}", f.Field))],
            [.. merged.Conflicts.Select(c => new FieldConflict(c.Field, c.Mine, c.Theirs, c.TheirsVersion, tree.Member(c.ById)?.Name ?? "", c.At))]);
    }

    private static async Task<FieldAnswer> AddPhotos(AddTaskPhotos add, Doing doing, Picturing body, CancellationToken ct)
    {
        var photos = new SentPhotos([.. (await doing.Pictures(FormField.MostPhotos, ct)).Select(bytes => PhotoCleaner.Clean(bytes))]);
        return new(await add.Within(new(body.Field, photos, null, doing.Subject), ct));
    }

    private static string PolicyOf(TaskAction action) => Policies.Of(TaskLifeCycle.RolesFor(action));
}
