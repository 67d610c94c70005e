using System.Text.Json.Nodes;
using Lindian.Domain.Governance;
using Lindian.Features.Organization;
using Lindian.Features.Shared;

namespace Lindian.Features.Governance.Books;

/// <summary>What somebody changed in one table, row by row.</summary>
/// <param name="Title">Text key.</param>
public sealed record TableChanges(string Title, IReadOnlyList<DiffLine> Lines);

/// <summary>Says rows of rulebooks in words, so that nobody has to read JSON.</summary>
public sealed class BookWords(IEnumerable<DefaultRulebook> owned, Snapshot<Rulebooks> books, Snapshot<NormBook> norms, Snapshot<Organisation> organisation, Texts texts)
{
    private readonly Dictionary<BookColumn, IReadOnlyList<BookOption>> options = [];
    private BookSources? sources;

    /// <summary>The tables of a book, none where it is edited as JSON only.</summary>
    public IReadOnlyList<BookTable> TablesOf(string book) => owned.FirstOrDefault(b => b.Name == book)?.Tables ?? [];

    /// <summary>Reads what the choices come from; asked before anything is said.</summary>
    public async Task Open(CancellationToken ct) => sources ??= new(await books.Get(ct), await norms.Get(ct), await organisation.Get(ct), texts);

    public IReadOnlyList<BookOption> OptionsOf(BookColumn column)
    {
        if (options.TryGetValue(column, out var known)) return known;
        return options[column] = sources is { } open && column.Options is { } choices ? [.. choices(open)] : [];
    }

    public string Cell(BookColumn column, JsonNode row)
    {
        var typed = BookCell.Read(row, column);
        return column.Kind switch
        {
            CellKind.Choice => OptionsOf(column).FirstOrDefault(o => o.Code == typed)?.Said ?? typed,
            CellKind.Flag => typed == "true" ? texts["book.yes"] : "",
            _ => typed,
        };
    }

    /// <summary>What a row does, in a sentence where its table has one.</summary>
    public string Say(BookTable table, JsonNode row) => table.Sentence is { } sentence
        ? texts.Get(sentence, [.. table.Columns.Select(c => Cell(c, row))])
        : string.Join(" · ", table.Columns.Where(c => c.Shown).Select(c => Cell(c, row)).Where(said => said.Length > 0));

    /// <summary>What one version says otherwise than another, in all tables of the book.</summary>
    public IReadOnlyList<TableChanges> Changes(Rulebook book, RulebookVersion before, RulebookVersion after) =>
        [.. from table in TablesOf(book.Name)
            let lines = LineDiff.Of(Lines(table, before.Json), Lines(table, after.Json))
            where lines.Count > 0
            select new TableChanges(table.TitleIn(book.Name), lines)];

    private string[] Lines(BookTable table, string json) => [.. BookSheet.Of(table, json).Rows.Select(row => Full(table, row))];

    // every cell, since any of them may be what was changed
    private string Full(BookTable table, BookRow row) => string.Join(" · ",
        table.Columns.Select(c => (Column: c, Said: Cell(c, row.Node))).Where(c => c.Said.Length > 0).Select(c => $"{texts[c.Column.Label]}: {c.Said}"));
}
