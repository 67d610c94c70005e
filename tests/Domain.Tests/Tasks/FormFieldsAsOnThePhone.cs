using System.Text.Json;
using System.Text.Json.Serialization;
using Lindian.Domain.Tasks;

namespace Lindian.Domain.Tests.Tasks;

/// <summary>The same file of cases as in <c>src/Web/field/tests/rules.test.ts</c>: the app shows what is missing by the rules that hold here.</summary>
public sealed class FormFieldsAsOnThePhone
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public sealed record Given(string? Value, IReadOnlyList<Guid> Photos);

    public sealed record Case(string Name, FormField Field, Given? Answer, bool Enough, string? Error);

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, Case> Cases { get; } =
        JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(SharedCases.Path("form-fields.json")), Json)?.ToDictionary(c => c.Name) ?? [];

    [Theory, MemberData(nameof(Names))]
    public void Are_enough_or_not(string name)
    {
        var (@case, task) = (Cases[name], TaskTown.At(TaskState.Started, NewId.Next()));
        var content = Content(@case);
        if (!content.IsEmpty && @case.Error is null) task.Answer(Actor.Member(task.OwnerId ?? default, [Domain.Organization.Role.Manager]), @case.Field, content, null, TaskTown.Noon);
        if (@case.Error is null) @case.Field.IsEnough(task.AnswerTo(@case.Field.Code)).ShouldBe(@case.Enough);
    }

    [Theory, MemberData(nameof(Names))]
    public void Fit_or_not(string name)
    {
        var @case = Cases[name];
        var check = () => @case.Field.Check(Content(@case));
        if (@case.Error is null) check.ShouldNotThrow();
        else check.ShouldThrow<BadInput>().Code.ShouldBe(@case.Error);
    }

    // words are kept apart from values, as the use case does it
    private static AnswerContent Content(Case @case)
    {
        var value = string.IsNullOrWhiteSpace(@case.Answer?.Value) ? null : @case.Answer.Value;
        var isWords = @case.Field.Input is FieldType.Text or FieldType.Signature;
        return new(isWords ? null : value, isWords && value is not null ? NewId.Next() : null, @case.Answer?.Photos ?? []);
    }
}
