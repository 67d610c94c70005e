using System.Globalization;
using Lindian.Domain.Governance;

namespace Lindian.Domain.Tasks;

/// <summary>What a field of a form asks for: 文字, 数字, 单选, 照片, 抄表示数, 客户签字, 勾选.</summary>
public enum FieldType { Text, Number, Choice, Photo, Reading, Signature, Check }

/// <summary>One point of a checklist.</summary>
/// <param name="Form">Code of the form that it belongs to.</param>
/// <param name="Code">Its own, once in the whole book, so that it survives a change of the form.</param>
/// <param name="Min">The least value of a number or reading, or how many photos there must be.</param>
/// <param name="Choices">What a choice offers, in both languages.</param>
public sealed record FormField(
    string Form, string Code, string Zh, string En, FieldType Input, bool Required = false, string? Unit = null, double? Min = null, double? Max = null, IReadOnlyList<Bilingual>? Choices = null)
{
    public const int MostPhotos = 6;

    public bool IsNumber => Input is FieldType.Number or FieldType.Reading;

    /// <summary>How many photos are evidence enough.</summary>
    public int LeastPhotos => Input == FieldType.Photo ? Math.Max(Required ? 1 : 0, (int)(Min ?? 0)) : 0;

    /// <summary>Whether what was answered is all that is asked; a field that is not required may stay empty, but not half done.</summary>
    public bool IsEnough(TaskAnswer? answer) => answer switch
    {
        null => !Required,
        _ when IsNumber => answer.Value is not null || answer.WordsId is not null || !Required,
        _ => answer.Photos.Count >= LeastPhotos,
    };

    /// <exception cref="BadInput">It does not fit the field.</exception>
    public void Check(AnswerContent content)
    {
        if (content.IsEmpty) return;
        if (IsNumber) CheckNumber(content);
        else if (Input == FieldType.Choice && !(Choices ?? []).Any(c => c.Zh == content.Value)) throw new BadInput(Code, "task.not-a-choice", content.Value ?? "");
        else if (Input == FieldType.Check && content.Value is not "yes") throw new BadInput(Code, "task.not-a-choice", content.Value ?? "");
        else if (Input is FieldType.Text && content.WordsId is null) throw new BadInput(Code, "text.missing");
        else if (Input is FieldType.Signature && content.WordsId is null && content.Photos.Count == 0) throw new BadInput(Code, "text.missing");
        if (content.Photos.Count > 0 && Input is not (FieldType.Photo or FieldType.Signature or FieldType.Reading)) throw new BadInput(Code, "task.no-photos-here");
        if (content.Photos.Count > MostPhotos) throw new BadInput(Code, "task.too-many-photos", MostPhotos);
    }

    // a photo of the meter may come before its figures
    private void CheckNumber(AnswerContent content)
    {
        if (content is { Value: null, WordsId: not null } or { Value: null, Photos.Count: > 0 }) return; // sealed figures were checked in front of it
        if (!double.TryParse(content.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) throw new BadInput(Code, "task.not-a-number");
        if (number < Min || number > Max) throw new BadInput(Code, "task.out-of-range", Min is { } min ? min : "…", Max is { } max ? max : "…", Unit ?? "");
    }
}

/// <summary>A form as it stood in one version: what kind of task it is for, what skill it needs, what is to be filled in.</summary>
/// <param name="Days">Working days that a task has when nobody names a limit.</param>
public sealed record FormSheet(string Code, string Zh, string En, TaskKind Kind, string? Skill, int Days, int Version, IReadOnlyList<FormField> Fields)
{
    public FormField Field(string code) => Fields.FirstOrDefault(f => f.Code == code) ?? throw new NotFound("field");

    /// <summary>What stands between the task and its end, in the order of the form.</summary>
    public IReadOnlyList<FormField> Missing(WorkTask task) => [.. Fields.Where(f => !f.IsEnough(task.AnswerTo(f.Code)))];
}
