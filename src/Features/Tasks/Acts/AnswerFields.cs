using Lindian.Domain;
using Lindian.Domain.Tasks;
using Lindian.Features.Shared;

namespace Lindian.Features.Tasks;

/// <summary>
/// 填写: answers to fields of the form, each by itself, so that what one phone says of one field never undoes what another said of
/// another. Codes: task.field-changed, task.out-of-range, task.not-a-number, task.not-a-choice, task.no-such-photo.
/// </summary>
public sealed class AnswerFields(TaskDesk desk) : TaskAct<AnswerFields.Request>(desk)
{
    public const int MostFields = 200;
    private const int LongestValue = 200, LongestStrokes = 60_000;

    public sealed record Request(IReadOnlyList<Answer> Answers, Guid? Id = null, int? Version = null) : IAboutTask;

    /// <param name="Field">Code of the field.</param>
    /// <param name="Value">What was typed or chosen, or the strokes of a signature; empty to take the answer back.</param>
    /// <param name="Photos">Which of the task's photos belong to it; those it has unless given.</param>
    /// <param name="Seen">Which change of the field the writer saw.</param>
    public sealed record Answer(string Field, string? Value = null, IReadOnlyList<Guid>? Photos = null, int? Seen = null);

    protected override async Task Act(WorkTask task, Request request, CancellationToken ct)
    {
        if (request.Answers.Count > MostFields) throw new BadInput("answers", "text.too-long", MostFields);
        var (form, photos) = (await Desk.FormOf(task, ct), await Desk.PhotosOf(task, ct));
        foreach (var answer in request.Answers)
        {
            var field = form.Field(answer.Field);
            if (answer.Photos?.Any(p => !photos.Contains(p)) == true) throw new BadInput(field.Code, "task.no-such-photo");
            if (task.AnswerTo(field.Code)?.WordsId is { } said && await Desk.Said(said, ct) == answer.Value?.Trim() && answer.Photos is null) continue;
            task.Answer(Desk.By, field, Content(task, field, answer), answer.Seen, Desk.Now);
        }
    }

    // what a customer's meter says is theirs: sealed, and gone when they are erased
    private AnswerContent Figures(WorkTask task, FormField field, string? value, IReadOnlyList<Guid> photos)
    {
        field.Check(new AnswerContent(value, null, photos));
        return new AnswerContent(null, value is null ? null : Desk.Keep(task, value), photos);
    }

    private AnswerContent Content(WorkTask task, FormField field, Answer answer)
    {
        IReadOnlyList<Guid> photos = answer.Photos is { } chosen ? [.. chosen.Distinct()] : task.AnswerTo(field.Code)?.Photos ?? [];
        return field.Input switch
        {
            FieldType.Number or FieldType.Reading => Figures(task, field, Typed.Optional(answer.Value, field.Code, LongestValue), photos),
            FieldType.Text => new(null, Desk.SayIfAny(task, answer.Value, field.Code), photos),
            FieldType.Signature => new(null, Typed.Optional(answer.Value, field.Code, LongestStrokes) is { } strokes ? Desk.Keep(task, strokes) : null, photos),
            _ => new(Typed.Optional(answer.Value, field.Code, LongestValue), null, photos),
        };
    }
}
