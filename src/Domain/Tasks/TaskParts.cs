namespace Lindian.Domain.Tasks;

/// <summary>
/// The answer to one field as it stands, with who gave it and when, and how often it was changed: two phones that filled
/// different fields are merged field by field.
/// </summary>
public sealed class TaskAnswer
{
    private TaskAnswer() { }

    internal TaskAnswer(Guid taskId, string fieldCode) => (TaskId, FieldCode) = (taskId, fieldCode);

    public Guid TaskId { get; private set; }
    public string FieldCode { get; private set; } = "";

    /// <summary>Counts the changes of this field, from 1.</summary>
    public int Version { get; private set; }
    public string? Value { get; private set; }
    public Guid? WordsId { get; private set; }
    public IReadOnlyList<Guid> Photos { get; private set; } = [];
    public Guid ById { get; private set; }
    public DateTime At { get; private set; }

    public bool IsGiven => Value is not null || WordsId is not null || Photos.Count > 0;

    internal void Become(FieldAnswered e) => (Version, Value, WordsId, Photos, ById, At) = (e.Version, e.Content.Value, e.Content.WordsId, e.Content.Photos, e.ById, e.At);
}

/// <summary>求助: a question from a task to a member or a department, and its answer.</summary>
public sealed class TaskHelp
{
    private TaskHelp() { }

    internal TaskHelp(Guid taskId, HelpAsked asked) =>
        (TaskId, Id, MemberId, UnitId, AskedById, WordsId, AskedAt) = (taskId, asked.HelpId, asked.Target.MemberId, asked.Target.PoolId, asked.ById, asked.WordsId, asked.At);

    public Guid Id { get; private set; }
    public Guid TaskId { get; private set; }
    public Guid? MemberId { get; private set; }
    public Guid? UnitId { get; private set; }
    public Guid AskedById { get; private set; }
    public Guid WordsId { get; private set; }
    public DateTime AskedAt { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Guid? AnswerWordsId { get; private set; }

    public bool IsFor(Actor by) => MemberId == by.Id || (UnitId is { } unit && by.DepartmentIds.Contains(unit));

    internal void Close(HelpAnswered e) => (AnsweredAt, AnsweredById, AnswerWordsId) = (e.At, e.ById, e.WordsId);
}
