using System.Text.Json;
using Lindian.Data.Delivery;
using Lindian.Domain;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Governance.Books;

namespace Lindian.Features.Visits.Books;

/// <summary>One limit of the rulebook, in the unit that it names.</summary>
/// <param name="Verified">Somebody of the supplier has confirmed it.</param>
public sealed record LimitRow(string Code, string Zh, string En, double Value, string Unit, string Source, bool Verified = false);

/// <summary>From where on a check-in is marked, as a list that people edit in forms.</summary>
public sealed record EvidenceBook(IReadOnlyList<LimitRow> Limits)
{
    public const string Name = "visit-evidence";
    private const double Most = 1_000_000;

    public static IReadOnlyList<BookTable> Tables { get; } =
    [
        new("limits", [new("zh"), new("en"), new(BookTable.Code) { Optional = true }, new("value", CellKind.Number), new("unit"), new("source", CellKind.Long) { Shown = false }, new("verified", CellKind.Flag) { Optional = true }]),
    ];

    private static readonly string[] Codes =
    [
        "radius", "far", "poor-accuracy", "top-speed", "short-way", "device-hours", "code-lag", "clock-noted", "clock-doubted", "late", "longest-offline", "without-check-out",
    ];

    public EvidenceLimits Typed() => new()
    {
        Radius = this["radius"], Far = this["far"], PoorAccuracy = this["poor-accuracy"], TopSpeed = this["top-speed"], ShortWay = this["short-way"],
        DeviceHours = this["device-hours"], CodeLag = this["code-lag"], ClockNoted = this["clock-noted"], ClockDoubted = this["clock-doubted"],
        Late = this["late"], LongestOffline = this["longest-offline"], WithoutCheckOut = this["without-check-out"],
    };

    private double this[string code] => Limits.First(l => l.Code == code).Value;

    internal static void Check(ProposedBook proposed)
    {
        var book = JsonSerializer.Deserialize<EvidenceBook>(proposed.Json, EventCatalog.Json);
        if (book is not { Limits: { } limits } || limits.Any(l => l is null || string.IsNullOrWhiteSpace(l.Zh) || string.IsNullOrWhiteSpace(l.En))) throw new BadInput("json", "visit.book-wrong");
        if (!limits.Select(l => l.Code).Order(StringComparer.Ordinal).SequenceEqual(Codes.Order(StringComparer.Ordinal))) throw new BadInput("json", "visit.book-codes");
        if (limits.FirstOrDefault(l => l.Value is not (> 0 and <= Most)) is { } wrong) throw new BadInput("json", "visit.book-range", wrong.Zh, Most);
    }
}
