namespace Lindian.Domain.Tasks;

/// <summary>开始, 填写, 求助, 完成: the work itself.</summary>
public static class DoingTasks
{
    public static void Start(this WorkTask task, Actor by, DateTime at)
    {
        task.Allow(TaskAction.Start, by);
        task.Raise(new TaskStarted(at));
    }

    /// <summary>Answers one field of the form that the task was made with. Whoever answers has begun.</summary>
    /// <param name="seenVersion">Which change of this field the writer saw; another one since is refused, and nothing is lost.</param>
    public static void Answer(this WorkTask task, Actor by, FormField field, AnswerContent content, int? seenVersion, DateTime at)
    {
        task.Allow(TaskAction.Answer, by);
        var version = task.VersionOf(field.Code);
        if (seenVersion is { } seen && seen != version) throw new RuleBroken("task.field-changed", field.Code);
        field.Check(content);
        if (task.AnswerTo(field.Code) is { } before ? Same(before, content) : content.IsEmpty) return;
        if (task.State == TaskState.Accepted) task.Start(by, at);
        task.Raise(new FieldAnswered(field.Code, version + 1, content, by.Id, at));
    }

    /// <summary>求助 .</summary>
    public static Guid AskHelp(this WorkTask task, Actor by, TaskTarget target, Guid wordsId, DateTime at)
    {
        task.Allow(TaskAction.AskHelp, by);
        if (target.MemberId is null && target.PoolId is null) throw new BadInput("target", "task.target-missing");
        if (target.MemberId == by.Id) throw new BadInput("target", "task.help-from-oneself");
        var id = NewId.Next();
        task.Raise(new HelpAsked(id, target, by.Id, wordsId, at));
        return id;
    }

    public static void AnswerHelp(this WorkTask task, Actor by, Guid helpId, Guid wordsId, DateTime at)
    {
        task.Allow(TaskAction.AnswerHelp, by);
        var asked = task.Helps.SingleOrDefault(h => h.Id == helpId && h.IsFor(by)) ?? throw new NotFound("help");
        if (asked.AnsweredAt is not null) throw new RuleBroken("task.help-answered");
        task.Raise(new HelpAnswered(helpId, by.Id, wordsId, at));
    }

    /// <summary>Done, once every answer and photo that the form asks for is there; the same for tasks that a plan made.</summary>
    /// <exception cref="RuleBroken">Something is missing; the codes of the fields are told.</exception>
    public static void Finish(this WorkTask task, Actor by, FormSheet form, Guid? wordsId, DateTime at)
    {
        task.Allow(TaskAction.Finish, by);
        if (form.Missing(task) is { Count: > 0 } missing) throw new RuleBroken("task.incomplete", string.Join(", ", missing.Select(f => f.Code)));
        task.Raise(new TaskFinished(by.Id, wordsId, at));
    }

    // sealed words are new each time they are said
    private static bool Same(TaskAnswer before, AnswerContent now) =>
        before.WordsId is null && now.WordsId is null && before.Value == now.Value && before.Photos.SequenceEqual(now.Photos);
}
