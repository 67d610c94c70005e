using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Lindian.Domain.Governance;
using Lindian.Features.Governance;

namespace Lindian.Features.Portal;

/// <summary>What every community's page says beside its own facts: what a manager is answerable for, and when somebody is there.</summary>
/// <param name="Verified">Somebody of the supplier has confirmed it.</param>
public sealed record CommunityBook(bool Verified, IReadOnlyList<Bilingual> Duties, Bilingual OpeningHours)
{
    public const string Name = "community-page";
}

/// <summary>“三公开”: prices, fees, procedures and promises as the supplier publishes them (P-9).</summary>
public sealed record DisclosureBook(IReadOnlyList<SupervisionPhone> Supervision, IReadOnlyList<DisclosureSection> Sections)
{
    public const string Name = "disclosure";
}

/// <summary>Where to turn to when the supplier does not do what it says.</summary>
public sealed record SupervisionPhone(Bilingual Name, string Number);

public sealed record DisclosureSection(Bilingual Title, IReadOnlyList<DisclosureRow> Rows);

/// <param name="Verified">False where nobody of the supplier has confirmed the default that we ship.</param>
/// <param name="Measure">By which clocks it is measured, if it is.</param>
public sealed record DisclosureRow(Bilingual Name, Bilingual Value, bool Verified, Demands.PromiseMeasure? Measure = null);

/// <summary>Reads what an administrator puts in the place of a portal rulebook.</summary>
internal static class PortalBooks
{
    public static void CheckCommunity(ProposedBook proposed)
    {
        var book = Read<CommunityBook>(proposed.Json);
        if (book is not { Duties: { } duties, OpeningHours: not null } || duties.Any(IsEmpty) || IsEmpty(book.OpeningHours)) throw Incomplete();
    }

    public static void CheckDisclosure(ProposedBook proposed)
    {
        var book = Read<DisclosureBook>(proposed.Json);
        if (book is not { Supervision: not null, Sections: not null }) throw Incomplete();
        if (book.Supervision.Any(s => IsEmpty(s.Name) || string.IsNullOrWhiteSpace(s.Number))) throw Incomplete();
        if (book.Sections.Any(s => IsEmpty(s.Title) || s.Rows is null || s.Rows.Any(r => IsEmpty(r.Name) || IsEmpty(r.Value)))) throw Incomplete();
    }

    private static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, EventCatalog.Json);

    private static bool IsEmpty(Bilingual? text) => text is null || string.IsNullOrWhiteSpace(text.Zh) || string.IsNullOrWhiteSpace(text.En);

    private static BadInput Incomplete() => new("json", "portal.book-incomplete");
}
