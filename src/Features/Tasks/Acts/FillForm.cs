using Lindian.Features.Demands;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>
/// 填写并完成, as a page does it in one go: answers and photos are kept in any case; finished only when nothing is missing, and what is
/// missing is told. Codes as of <see cref="AnswerFields"/> and <see cref="FinishTask"/>.
/// </summary>
public sealed class FillForm(TaskDesk desk, AnswerFields answers, AddTaskPhotos photos, FinishTask finish) : UseCase<FillForm.Request, FillForm.Answer>(desk.Db)
{
    public sealed record Request(Guid Id, IReadOnlyList<AnswerFields.Answer> Answers, IReadOnlyList<FieldPhotos> Photos, bool Finish = false, string? Result = null, string? Reply = null);

    public sealed record FieldPhotos(string Field, SentPhotos Sent);

    /// <param name="Missing">Codes of the fields without which it cannot be finished.</param>
    public sealed record Answer(TaskNow Task, IReadOnlyList<string> Missing);

    protected override async Task<Answer> Handle(Request request, CancellationToken ct)
    {
        await answers.Within(new(request.Answers, request.Id), ct);
        foreach (var (field, sent) in request.Photos) await photos.Within(new(field, sent, null, request.Id), ct);
        var task = await desk.Open(request.Id, null, ct);
        var missing = (await desk.FormOf(task, ct)).Missing(task);
        if (request.Finish && missing.Count == 0) await finish.Within(new(request.Result, request.Reply, request.Id), ct);
        return new Answer(TaskNow.Of(task), [.. missing.Select(f => f.Code)]);
    }
}
