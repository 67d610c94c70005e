using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;

namespace Lindian.Domain.Tests.Tasks;

/// <summary>Brings tasks to a state by the verbs themselves.</summary>
internal static class TaskTown
{
    public static readonly DateTime Noon = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);
    public static readonly Actor Leader = Actor.Member(NewId.Next(), [Role.TeamLeader]);

    public static readonly FormSheet Form = new("VISIT", "走访", "Visit", TaskKind.Routine, null, 5, 1,
    [
        new("VISIT", "F-TEXT", "情况", "State", FieldType.Text, Required: true),
        new("VISIT", "F-COUNT", "户数", "Homes", FieldType.Number, Required: true, Unit: "户", Min: 0, Max: 500),
        new("VISIT", "F-CHOICE", "公示栏", "Board", FieldType.Choice, Choices: [new("完好", "sound"), new("破损", "broken")]),
        new("VISIT", "F-PHOTO", "照片", "Photos", FieldType.Photo, Required: true, Min: 2),
    ]);

    public static WorkTask Made(string? skill = null) => HandingOut.Make(new TaskBrief(
        NewId.Next(), "T260302-000001", TaskKind.Routine, new("VISIT", 1), skill, Priority.Normal, null, new(NewId.Next(), NewId.Next(), NewId.Next()), new(),
        new(Noon.AddDays(1), Noon.AddDays(5)), null, Noon), 1);

    public static WorkTask At(TaskState state, Guid owner)
    {
        var (task, by) = (Made(), Actor.Member(owner, [Role.Manager]));
        if (state == TaskState.Open) return task;
        task.Assign(Leader, new(owner, []), Noon);
        if (state == TaskState.Assigned) return task;
        if (state == TaskState.Cancelled)
        {
            task.Cancel(Leader, "OTHER", null, Noon);
            return task;
        }
        task.Accept(by, Noon);
        if (state == TaskState.Accepted) return task;
        task.Start(by, Noon);
        if (state == TaskState.Started) return task;
        task.FillAll(by);
        task.Finish(by, Form, null, Noon);
        return task;
    }

    public static void FillAll(this WorkTask task, Actor by)
    {
        task.Answer(by, Form.Field("F-TEXT"), new(null, NewId.Next(), []), null, Noon);
        task.Answer(by, Form.Field("F-COUNT"), new("12", null, []), null, Noon);
        task.Answer(by, Form.Field("F-PHOTO"), new(null, null, [NewId.Next(), NewId.Next()]), null, Noon);
    }
}
