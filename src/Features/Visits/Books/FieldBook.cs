using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Lindian.Features.Governance;
using Lindian.Features.Governance.Books;

namespace Lindian.Features.Visits.Books;

/// <summary>A kind of service on site.</summary>
public sealed record ServiceKind(string Code, string Zh, string En)
{
    public string Said => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;
}

/// <summary>What may be done on site, as a list that the supplier edits.</summary>
public sealed record FieldBook(IReadOnlyList<ServiceKind> Kinds)
{
    public const string Name = "field-service";

    public static IReadOnlyList<BookTable> Tables { get; } = [new("kinds", [new("zh"), new("en"), new(BookTable.Code) { Optional = true }])];

    /// <exception cref="BadInput">Not in the list.</exception>
    public ServiceKind Kind(string? code) => Kinds.FirstOrDefault(k => k.Code == code) ?? throw new BadInput("kind", "record.kind-unknown");

    /// <summary>For what is shown: a code that left the list stays itself.</summary>
    public string Said(string code) => Kinds.FirstOrDefault(k => k.Code == code)?.Said ?? code;

    internal static void Check(ProposedBook proposed)
    {
        var book = JsonSerializer.Deserialize<FieldBook>(proposed.Json, EventCatalog.Json);
        if (book is not { Kinds.Count: > 0 } || book.Kinds.Any(k => k is null || string.IsNullOrWhiteSpace(k.Code) || string.IsNullOrWhiteSpace(k.Zh) || string.IsNullOrWhiteSpace(k.En)))
            throw new BadInput("json", "record.book-wrong");
        if (book.Kinds.GroupBy(k => k.Code).Any(g => g.Count() > 1)) throw new BadInput("json", "record.book-twice");
    }
}
