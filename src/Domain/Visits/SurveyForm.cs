using System.Globalization;

namespace Lindian.Domain.Visits;

/// <summary>How a question of a form is answered.</summary>
public enum AnswerKind { YesNo, Choice, Number, Text }

/// <summary>A question of a form.</summary>
/// <param name="Options">What may be chosen, for <see cref="AnswerKind.Choice"/>, as pairs of Chinese and English; kept by its Chinese.</param>
/// <param name="Retired">Asked no more, still readable on old forms.</param>
public sealed record SurveyQuestion(string Code, string Zh, string En, AnswerKind Answer, bool Required = false, IReadOnlyList<IReadOnlyList<string>>? Options = null, bool Retired = false);

/// <summary>Checks answers against the questions of one version of a form.</summary>
public static class SurveyForm
{
    private const int LongestAnswer = 500;

    /// <summary>Only what was asked and answered, trimmed.</summary>
    /// <exception cref="BadInput">A question that must be answered is not, or an answer does not fit; the field is the code of the question.</exception>
    public static IReadOnlyDictionary<string, string> Check(IReadOnlyList<SurveyQuestion> questions, IReadOnlyDictionary<string, string?> answers)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in questions.Where(q => !q.Retired))
        {
            var answer = answers.GetValueOrDefault(question.Code)?.Trim() ?? "";
            if (answer.Length > 0) kept[question.Code] = Fits(question, answer) ? answer : throw new BadInput(question.Code, "survey.answer-wrong", question.Zh);
            else if (question.Required) throw new BadInput(question.Code, "survey.answer-missing", question.Zh);
        }
        if (kept.Count == 0) throw new BadInput("answers", "survey.empty");
        return kept;
    }

    private static bool Fits(SurveyQuestion question, string answer) => question.Answer switch
    {
        AnswerKind.YesNo => answer is "yes" or "no",
        AnswerKind.Choice => question.Options?.Any(o => o.Count > 0 && o[0] == answer) == true,
        AnswerKind.Number => decimal.TryParse(answer, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => answer.Length <= LongestAnswer,
    };
}
