using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Lindian.Domain;

namespace Lindian.Features.Governance.Books;

/// <summary>A row of a table.</summary>
/// <param name="Key">Its code; without one a digest of what it says, so that a row somebody else changed is not found any more.</param>
/// <param name="Place">From 1, among the rows of the same parent.</param>
public sealed record BookRow(string Key, int Place, int Depth, JsonNode Node);

/// <summary>One table of a rulebook: its rows in the order in which people read them, and changes of one row.</summary>
public sealed class BookSheet
{
    private readonly BookTable table;
    private readonly JsonNode root;
    private readonly JsonArray list;

    private BookSheet(BookTable table, JsonNode root, JsonArray list) => (this.table, this.root, this.list) = (table, root, list);

    public static BookSheet Of(BookTable table, string json)
    {
        var book = JsonNode.Parse(json) ?? throw new NotFound("table");
        if (table.Name != BookTable.Whole && book[table.Name] is null) book[table.Name] = new JsonArray(); // a version from before there was such a list
        return new(table, book, (table.Name == BookTable.Whole ? book : book[table.Name]) as JsonArray ?? throw new NotFound("table"));
    }

    public string Json => root.ToJsonString(LineDiff.Pretty);

    public IReadOnlyList<BookRow> Rows => [.. Under(null, 0, [])];

    public BookRow? Find(string? key) => key is null ? null : Rows.FirstOrDefault(r => r.Key == key);

    /// <summary>A code that is not taken, for a row that was given none.</summary>
    public string FreeCode(string? parent) =>
        Enumerable.Range(1, list.Count + 1).Select(n => $"{parent ?? "X"}-{n}").First(code => !list.Any(row => KeyOf(row) == code));

    /// <summary>Puts a row in the place of an old one or adds it; without a place it stays, or goes to the end.</summary>
    public void Put(JsonNode? old, JsonNode row, int? place)
    {
        var at = old is null ? list.Count : list.IndexOf(old);
        if (old is not null) list.RemoveAt(at);
        var siblings = list.Where(other => ParentOf(other) == ParentOf(row)).ToList();
        var here = list.Take(at).Count(other => ParentOf(other) == ParentOf(row)) + 1;
        if (place is { } wanted && wanted != here && siblings.Count > 0)
            at = wanted <= siblings.Count ? list.IndexOf(siblings[Math.Max(wanted, 1) - 1]) : list.IndexOf(siblings[^1]) + 1;
        list.Insert(at, row);
    }

    public void Remove(JsonNode row) => list.Remove(row);

    private IEnumerable<BookRow> Under(string? parent, int depth, HashSet<string> passed)
    {
        var rows = list.OfType<JsonNode>().Where(row => ParentOf(row) == parent).Select((row, at) => new BookRow(KeyOf(row), at + 1, depth, row));
        foreach (var row in rows)
        {
            yield return row;
            if (!table.IsTree || !passed.Add(row.Key)) continue;
            foreach (var below in Under(row.Key, depth + 1, passed)) yield return below;
        }
    }

    private string KeyOf(JsonNode? row) => table.HasCodes
        ? row?[BookTable.Code]?.ToString() ?? ""
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row?.ToJsonString() ?? "")))[..16];

    private string? ParentOf(JsonNode? row) => table.IsTree ? row?[BookTable.Parent]?.ToString() : null;
}
