using Lindian.Domain.Tasks;
using Lindian.Features.Demands.Books;
using Lindian.Features.Governance.Books;

namespace Lindian.Features.Tasks.Books;

/// <summary>The lists of the rulebooks of tasks that people edit by forms.</summary>
internal static class TaskTables
{
    private static readonly BookColumn Code = new(BookTable.Code) { Optional = true }, Zh = new("zh"), En = new("en");

    public static IReadOnlyList<BookTable> Forms { get; } =
    [
        new("forms",
        [
            Zh, En, Code, new("kind", CellKind.Choice) { Options = s => TableOptions.Named<TaskKind>(s, "task.kind.") },
            new("skill", CellKind.Choice) { Optional = true, Options = s => s.Books.Newest<TaskBook>(TaskBook.Name).Skills.Select(k => new BookOption(k.Code, k.Zh, k.En)) },
            new("days", CellKind.Number), new("retired", CellKind.Flag) { Optional = true },
        ]),
        new("fields",
        [
            Zh, En, Code, new("form", CellKind.Choice) { Options = s => s.Books.Newest<TaskFormBook>(TaskFormBook.Name).Forms.Select(f => new BookOption(f.Code, f.Zh, f.En)) },
            new("input", CellKind.Choice) { Options = s => TableOptions.Named<FieldType>(s, "task.input.") }, new("required", CellKind.Flag) { Optional = true },
            new("unit") { Optional = true, Shown = false }, new("min", CellKind.Number) { Optional = true, Shown = false }, new("max", CellKind.Number) { Optional = true, Shown = false },
            new("choices", CellKind.Pairs) { Optional = true, Shown = false },
        ]),
    ];

    public static IReadOnlyList<BookTable> Lists { get; } = [.. new[] { "declineReasons", "cancelReasons", "skills" }.Select(list => new BookTable(list, [Zh, En, Code]))];
}
