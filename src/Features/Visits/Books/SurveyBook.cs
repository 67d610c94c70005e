using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;

namespace Lindian.Features.Visits.Books;

/// <summary>The form of a household visit. Its versions are those of the rulebook: a filled form keeps the one on which it was filled.</summary>
/// <param name="Verified">Somebody of the supplier has confirmed it.</param>
public sealed record SurveyBook(bool Verified, IReadOnlyList<SurveyQuestion> Questions)
{
    public const string Name = "household-survey";

    public static SurveyBook Of(RulebookVersion version) => JsonSerializer.Deserialize<SurveyBook>(version.Json, EventCatalog.Json) ?? throw new InvalidOperationException(Name);

    /// <exception cref="BadInput">There is no such version.</exception>
    public static RulebookVersion Version(Rulebooks books, int? asked)
    {
        var book = books.Find(Name);
        return asked is { } number ? book.Versions.FirstOrDefault(v => v.Version == number) ?? throw new BadInput("version", "survey.version-unknown", number) : book.Newest;
    }

    internal static void Check(ProposedBook proposed)
    {
        var book = JsonSerializer.Deserialize<SurveyBook>(proposed.Json, EventCatalog.Json);
        if (book is not { Questions.Count: > 0 } || book.Questions.Any(IsWrong)) throw new BadInput("json", "survey.book-wrong");
        if (book.Questions.GroupBy(q => q.Code).Any(g => g.Count() > 1)) throw new BadInput("json", "survey.book-twice");
        var gone = Of(proposed.Books.Find(Name).Newest).Questions.Select(q => q.Code).Except(book.Questions.Select(q => q.Code)).FirstOrDefault();
        if (gone is not null) throw new BadInput("json", "survey.book-gone", gone);
    }

    private static bool IsWrong(SurveyQuestion? q) => q is null || string.IsNullOrWhiteSpace(q.Code) || string.IsNullOrWhiteSpace(q.Zh) || string.IsNullOrWhiteSpace(q.En)
        || (q.Answer == AnswerKind.Choice && (q.Options is not { Count: > 1 } || q.Options.Any(o => o is not { Count: 2 } || o.Any(string.IsNullOrWhiteSpace))));
}
