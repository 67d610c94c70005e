using Lindian.Domain;
using Lindian.Domain.Tasks;

namespace Lindian.Features.Tasks;

/// <summary>
/// 合并填写: answers given on a phone without network, put together field by field with what was answered meanwhile (F-2). What a person must
/// decide is told with both versions, the rest is written. Saved by the caller. Published. Codes as of <see cref="AnswerFields"/>.
/// </summary>
public sealed class MergeAnswers(TaskDesk desk, AnswerFields answers)
{
    public sealed record Request(Guid TaskId, IReadOnlyList<AnswerFields.Answer> Answers);

    /// <summary>A field that somebody else answered meanwhile.</summary>
    /// <param name="TheirsVersion">To be named as seen by the answer that decides it.</param>
    public sealed record Conflict(string Field, string? Mine, string? Theirs, int TheirsVersion, Guid ById, DateTime At);

    public sealed record MergedField(string Field, FieldMerge Merge);

    public sealed record Merged(IReadOnlyList<MergedField> Fields, IReadOnlyList<Conflict> Conflicts);

    public async Task<Merged> Within(Request request, CancellationToken ct)
    {
        if (request.Answers.Count > AnswerFields.MostFields) throw new BadInput("answers", "text.too-long", AnswerFields.MostFields);
        var task = await desk.Open(request.TaskId, null, ct);
        task.Allow(TaskAction.Answer, desk.By);
        var (form, merged, conflicts, written) = (await desk.FormOf(task, ct), new List<MergedField>(), new List<Conflict>(), new List<AnswerFields.Answer>());
        foreach (var answer in request.Answers)
        {
            var (field, theirs) = (form.Field(answer.Field), task.Answers.FirstOrDefault(a => a.FieldCode == answer.Field));
            var said = theirs?.WordsId is { } words ? await desk.Said(words, ct) : theirs?.Value;
            var merge = new PhoneAnswer(answer.Value, answer.Seen ?? 0, desk.By.Id, desk.Now).With(field, theirs, said);
            merged.Add(new(field.Code, merge));
            if (merge is FieldMerge.Mine or FieldMerge.Later) written.Add(answer with { Seen = null });
            if (merge is FieldMerge.Conflict && theirs is not null) conflicts.Add(new(field.Code, answer.Value, said, theirs.Version, theirs.ById, theirs.At));
        }

        await answers.Within(new(written, request.TaskId), ct);
        return new Merged(merged, conflicts);
    }
}
