using System.Text.Json.Nodes;
using Lindian.Data;
using Lindian.Data.Maps.Governance;
using Lindian.Domain;
using Lindian.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Governance.Books;

/// <summary>
/// Adds, changes, moves or removes one row of a rulebook by a form. Everything else in the book stays as it is, and the area
/// that owns the book checks the whole before it becomes the next version.
/// </summary>
public sealed class ReviseRow(AppDb db, ReviseRulebook revise, BookWords books, CurrentUser user) : UseCase<ReviseRow.Request, ReviseRulebook.Answer>(db)
{
    private const int LongestCell = 20_000;

    /// <param name="FromVersion">The version that the editor saw.</param>
    /// <param name="Key">The row; none to add one.</param>
    /// <param name="Place">From 1, among the rows of the same parent; null to stay, or to come last.</param>
    /// <param name="Values">What was typed, by column; null removes the row.</param>
    public sealed record Request(string Name, string Table, int FromVersion, string? Key, int? Place, Dictionary<string, string?>? Values, string? Why);

    protected override async Task<ReviseRulebook.Answer> Handle(Request request, CancellationToken ct)
    {
        var table = books.TablesOf(request.Name).FirstOrDefault(t => t.Name == request.Table && t.MayEdit(user)) ?? throw new NotFound("table");
        if (string.IsNullOrWhiteSpace(request.Why)) throw new BadInput("why", "book.why-missing");
        foreach (var (path, typed) in request.Values ?? []) Limit.Text(path, LongestCell, typed);
        var book = await Db.Rulebooks.AsNoTracking().SingleOrDefaultAsync(b => b.Name == request.Name, ct) ?? throw new NotFound("rulebook");
        if (book.Newest.Version != request.FromVersion) throw new RuleBroken("stale");
        var sheet = BookSheet.Of(table, book.Newest.Json);
        var old = request.Key is null ? null : sheet.Find(request.Key) ?? throw new RuleBroken("book.row-gone");
        if (request.Values is null) sheet.Remove((old ?? throw new NotFound("row")).Node);
        else sheet.Put(old?.Node, Typed(table, sheet, old, request.Values), request.Place);
        return await revise.Publish(new(request.Name, request.FromVersion, sheet.Json, request.Why), ct);
    }

    private static JsonNode Typed(BookTable table, BookSheet sheet, BookRow? old, Dictionary<string, string?> values)
    {
        if (table.OfValues) return BookCell.Value(values.GetValueOrDefault(table.Columns[0].Path));
        var row = old?.Node.DeepClone() as JsonObject ?? [];
        foreach (var column in table.Columns.Where(c => old is null || c.Path != BookTable.Code)) BookCell.Write(row, column, values.GetValueOrDefault(column.Path));
        if (table.HasCodes && BookCell.Read(row, new(BookTable.Code)).Length == 0) row[BookTable.Code] = sheet.FreeCode(row[BookTable.Parent]?.ToString());
        return row;
    }
}
