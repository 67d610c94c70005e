using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;

namespace Lindian.Domain.Tests.Tasks;

public sealed class FillingInAForm
{
    private readonly Guid me = NewId.Next();
    private Actor Me => Actor.Member(me, [Role.Manager]);

    [Fact]
    public void Ends_only_when_every_answer_and_photo_is_there()
    {
        var task = TaskTown.At(TaskState.Accepted, me);
        TaskTown.Form.Missing(task).Select(f => f.Code).ShouldBe(["F-TEXT", "F-COUNT", "F-PHOTO"]);
        Should.Throw<RuleBroken>(() => task.Finish(Me, TaskTown.Form, null, TaskTown.Noon)).Code.ShouldBe("task.incomplete");
        task.FillAll(Me);
        task.Answer(Me, TaskTown.Form.Field("F-PHOTO"), new(null, null, [NewId.Next()]), null, TaskTown.Noon);
        TaskTown.Form.Missing(task).Select(f => f.Code).ShouldBe(["F-PHOTO"], "two photos are asked");
        task.FillAll(Me);
        task.Finish(Me, TaskTown.Form, null, TaskTown.Noon);
        task.State.ShouldBe(TaskState.Finished);
    }

    [Theory]
    [InlineData("F-COUNT", "501", "task.out-of-range")]
    [InlineData("F-COUNT", "-1", "task.out-of-range")]
    [InlineData("F-COUNT", "十二", "task.not-a-number")]
    [InlineData("F-COUNT", "NaN", "task.not-a-number")]
    [InlineData("F-CHOICE", "别的", "task.not-a-choice")]
    public void Refuses_what_does_not_fit(string field, string value, string code) =>
        Should.Throw<BadInput>(() => TaskTown.At(TaskState.Started, me).Answer(Me, TaskTown.Form.Field(field), new(value, null, []), null, TaskTown.Noon)).Code.ShouldBe(code);

    [Fact]
    public void Counts_each_field_by_itself_so_that_two_phones_do_not_undo_each_other()
    {
        var task = TaskTown.At(TaskState.Started, me);
        task.Answer(Me, TaskTown.Form.Field("F-COUNT"), new("3", null, []), 0, TaskTown.Noon);
        task.Answer(Me, TaskTown.Form.Field("F-CHOICE"), new("完好", null, []), 0, TaskTown.Noon);
        Should.Throw<RuleBroken>(() => task.Answer(Me, TaskTown.Form.Field("F-COUNT"), new("4", null, []), 0, TaskTown.Noon)).Code.ShouldBe("task.field-changed");
        task.Answer(Me, TaskTown.Form.Field("F-COUNT"), new("4", null, []), 1, TaskTown.Noon.AddMinutes(1));
        var answer = task.AnswerTo("F-COUNT")!;
        (answer.Version, answer.Value, answer.ById, answer.At).ShouldBe((2, "4", me, TaskTown.Noon.AddMinutes(1)));
    }

    [Fact]
    public void Goes_to_nobody_whose_skill_has_expired()
    {
        var (task, day) = (TaskTown.Made("METERING"), new DateOnly(2026, 3, 2));
        var skill = MemberSkill.Grant(me, "METERING", day.AddYears(-1), day);
        (skill.HoldsOn(day), skill.HoldsOn(day.AddDays(1))).ShouldBe((true, false));
        Should.Throw<RuleBroken>(() => task.Assign(TaskTown.Leader, new(me, []), TaskTown.Noon)).Code.ShouldBe("task.skill-missing");
        Should.Throw<RuleBroken>(() => task.Claim(Me, new(me, ["LOW-VOLTAGE"]), 0, 0, TaskTown.Noon)).Code.ShouldBe("task.skill-missing");
        task.Assign(TaskTown.Leader, new(me, ["METERING"]), TaskTown.Noon);
        Should.Throw<RuleBroken>(() => task.Transfer(Me, new(NewId.Next(), []), null, TaskTown.Noon)).Code.ShouldBe("task.skill-missing");
        task.OwnerId.ShouldBe(me);
    }
}
