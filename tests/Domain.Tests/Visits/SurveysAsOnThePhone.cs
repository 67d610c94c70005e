using System.Text.Json;
using System.Text.Json.Serialization;
using Lindian.Domain.Visits;

namespace Lindian.Domain.Tests.Visits;

/// <summary>The same file of cases as in <c>src/Web/field/tests/rules.test.ts</c>.</summary>
public sealed class SurveysAsOnThePhone
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public sealed record Case(string Name, IReadOnlyList<SurveyQuestion> Questions, Dictionary<string, string?> Answers, string? Field, string? Code);

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, Case> Cases { get; } =
        JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(SharedCases.Path("surveys.json")), Json)?.ToDictionary(c => c.Name) ?? [];

    [Theory, MemberData(nameof(Names))]
    public void Are_taken_or_refused(string name)
    {
        var @case = Cases[name];
        var check = () => SurveyForm.Check(@case.Questions, @case.Answers);
        if (@case.Code is null)
        {
            check.ShouldNotThrow();
            return;
        }
        var refused = check.ShouldThrow<BadInput>();
        (refused.Field, refused.Code).ShouldBe((@case.Field, @case.Code));
    }
}
