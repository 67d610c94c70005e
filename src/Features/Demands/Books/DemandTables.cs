using Lindian.Domain.Demands;
using Lindian.Domain.Organization;
using Lindian.Features.Governance.Books;

namespace Lindian.Features.Demands.Books;

/// <summary>The lists of the rulebooks of demands that people edit by forms.</summary>
internal static class DemandTables
{
    private const string TryAt = "/manage/demands/try-rules";
    private static readonly BookColumn Code = new(BookTable.Code) { Optional = true }, Zh = new("zh"), En = new("en"), LongZh = new("zh", CellKind.Long), LongEn = new("en", CellKind.Long);
    private static readonly BookColumn Type = new("type", CellKind.Choice) { Options = TableOptions.Types };
    private static readonly BookColumn Class = new("best", CellKind.Choice) { Optional = true, Options = s => TableOptions.Named<Best>(s, "case.best.") };
    private static readonly BookColumn Urgency = new("priority", CellKind.Choice) { Optional = true, Options = s => TableOptions.Named<Priority>(s, "case.priority.") };
    private static readonly BookColumn Norm = new("norm", CellKind.Choice) { Optional = true, Options = TableOptions.Norms };

    public static IReadOnlyList<BookTable> Types { get; } =
    [
        new(BookTable.Whole,
        [
            Zh, En, Code, new(BookTable.Parent, CellKind.Choice) { Optional = true, Shown = false, Options = TableOptions.Types }, Class, Urgency, Norm,
            new("retired", CellKind.Flag) { Optional = true },
            new("oneOffAnswer.papers", CellKind.Pairs) { Optional = true, Shown = false }, new("oneOffAnswer.steps", CellKind.Pairs) { Optional = true, Shown = false },
            new("oneOffAnswer.time.zh", CellKind.Long) { Optional = true, Shown = false }, new("oneOffAnswer.time.en", CellKind.Long) { Optional = true, Shown = false },
        ]) { TryAt = TryAt },
    ];

    public static IReadOnlyList<BookTable> Keywords { get; } =
    [
        new(BookTable.Whole, [new("words", CellKind.Words), Type, new("weight", CellKind.Number), Class, Urgency]) { Sentence = "book.say.keyword", TryAt = TryAt, ByDispatchers = true },
    ];

    public static IReadOnlyList<BookTable> Danger { get; } =
        [.. new[] { "zh", "typos", "traditional", "en" }.Select(list => new BookTable(list, [new("word")]) { OfValues = true, TryAt = TryAt })];

    public static IReadOnlyList<BookTable> Escalation { get; } =
    [
        new("levels", [new("level", CellKind.Number), new("minutesAfter", CellKind.Number), new("role", CellKind.Choice) { Options = s => TableOptions.Named<Role>(s, "role.") }])
        {
            Sentence = "book.say.escalation",
        },
    ];

    public static IReadOnlyList<BookTable> Lists { get; } =
    [
        new("routingRules",
        [
            Type with { Options = TableOptions.TypesOrAny }, new("place", CellKind.Choice) { Options = s => TableOptions.Listed(s, "book.place.", "any", "urban", "rural", "remote") },
            new("when", CellKind.Choice) { Options = s => TableOptions.Listed(s, "book.when.", "any", "working", "off-hours") },
            new("target", CellKind.Choice) { Options = TableOptions.Targets }, new("reason.zh"), new("reason.en"),
        ]) { Sentence = "book.say.route", TryAt = TryAt, FirstDecides = true, ByDispatchers = true },
        new("channels", [Zh, En, Code, new("external", CellKind.Flag) { Optional = true }, Norm]),
        .. new[] { "returnReasons", "suspendReasons", "transferReasons", "dissatisfactionReasons", "appealGrounds", "verdicts", "trackingCauses", "trackingLevels" }
            .Select(list => new BookTable(list, [Zh, En, Code])),
        new("replyTemplates", [new("title.zh"), new("title.en"), Code, Type with { Options = TableOptions.TypesOrAny }, LongZh with { Shown = false }, LongEn with { Shown = false }]),
        new("followUpScript",
        [
            new("order", CellKind.Number), LongZh, LongEn, Code,
            new("answer", CellKind.Choice) { Options = s => TableOptions.Listed(s, "book.answer.", "none", "yesno", "reason", "text", "satisfaction") },
        ]),
    ];
}
