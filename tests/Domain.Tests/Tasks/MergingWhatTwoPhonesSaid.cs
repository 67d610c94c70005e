using FsCheck;
using FsCheck.Fluent;
using Lindian.Domain.Organization;
using Lindian.Domain.Tasks;

namespace Lindian.Domain.Tests.Tasks;

/// <summary>The table of docs/field-merging.md, row by row.</summary>
public sealed class MergingWhatTwoPhonesSaid
{
    private static readonly Guid Me = NewId.Next(), Other = NewId.Next();
    private static readonly DateTime Noon = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(FieldType.Text, "mine", 1, "theirs", true, 5, FieldMerge.Mine)]
    [InlineData(FieldType.Text, "same", 0, "same", true, 5, FieldMerge.Same)]
    [InlineData(FieldType.Text, " same ", 0, "same", true, 5, FieldMerge.Same)]
    [InlineData(FieldType.Check, null, 0, "yes", true, 5, FieldMerge.StaysTicked)]
    [InlineData(FieldType.Check, "yes", 0, null, true, 5, FieldMerge.Mine)]
    [InlineData(FieldType.Check, null, 0, "yes", false, 5, FieldMerge.Later)]
    [InlineData(FieldType.Number, "2", 0, "1", false, 0, FieldMerge.Later)]
    [InlineData(FieldType.Number, "2", 0, "1", false, 5, FieldMerge.Later)]
    [InlineData(FieldType.Number, "2", 0, "1", false, -5, FieldMerge.Earlier)]
    [InlineData(FieldType.Number, "2", 0, "1", true, 5, FieldMerge.Conflict)]
    [InlineData(FieldType.Choice, "好", 0, "坏", true, -5, FieldMerge.Conflict)]
    [InlineData(FieldType.Signature, "1,1,0", 0, "2,2,0", true, 5, FieldMerge.Conflict)]
    public void Follows_the_table(FieldType input, string? mine, int seen, string? theirs, bool byOther, int minutesLater, FieldMerge expected)
    {
        var task = AnsweredBy(byOther ? Other : Me, theirs);
        new PhoneAnswer(mine, seen, Me, Noon.AddMinutes(minutesLater)).With(Field(input), task.AnswerTo("f") ?? task.Answers.Single(), theirs).ShouldBe(expected);
    }

    [Fact]
    public void A_photo_alone_says_nothing_against_a_figure()
    {
        var task = TaskTown.At(TaskState.Started, Other);
        task.Answer(Actor.Member(Other, [Role.Manager]), Field(FieldType.Reading), new(null, null, [NewId.Next()]), null, Noon);
        new PhoneAnswer("12", 0, Me, Noon).With(Field(FieldType.Reading), task.Answers.Single(), null).ShouldBe(FieldMerge.Mine);
    }

    [Fact]
    public void A_field_that_nobody_answered_is_mine() =>
        new PhoneAnswer("x", 0, Me, Noon).With(Field(FieldType.Text), null, null).ShouldBe(FieldMerge.Mine);

    [Fact]
    public void Nothing_that_somebody_else_said_is_overwritten_unseen() => Prop.ForAll(
        ArbMap.Default.ArbFor<(NonNull<string> Mine, NonNull<string> Theirs, int Minutes)>().Filter(t => t.Theirs.Get.Trim().Length > 0), said =>
        {
            var task = AnsweredBy(Other, said.Theirs.Get.Trim());
            var merge = new PhoneAnswer(said.Mine.Get, 0, Me, Noon.AddMinutes(said.Minutes % 10_000)).With(Field(FieldType.Text), task.Answers.Single(), said.Theirs.Get.Trim());
            return merge is FieldMerge.Conflict or FieldMerge.Same;
        }).QuickCheckThrowOnFailure();

    private static FormField Field(FieldType input) => new("form", "f", "项", "item", input);

    private static WorkTask AnsweredBy(Guid who, string? value)
    {
        var task = TaskTown.At(TaskState.Started, who);
        var by = Actor.Member(who, [Role.Manager]);
        task.Answer(by, Field(FieldType.Choice) with { Choices = [new(value ?? "x", "x")] }, new(value ?? "x", null, []), null, Noon);
        if (value is null) task.Answer(by, Field(FieldType.Choice), new(null, null, []), null, Noon);
        return task;
    }
}
