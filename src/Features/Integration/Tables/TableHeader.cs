using Lindian.Domain;

namespace Lindian.Features.Integration.Tables;

/// <summary>The names of the columns, and how a row finds its cells by them. A column without a name is not read.</summary>
internal sealed class TableHeader
{
    private readonly string[] names;

    public TableHeader(RawRow row)
    {
        if (row.Error is not null) throw new BadInput("file", row.Error);
        names = [.. row.Cells.Select(name => name.Trim())];
        if (Names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new BadInput("file", "import.duplicate-column", twice.Key);
    }

    public IReadOnlyList<string> Names => [.. names.Where(name => name.Length > 0)];

    public TableRow Row(RawRow row)
    {
        var cells = new Dictionary<string, string>(names.Length, StringComparer.Ordinal);
        for (var at = 0; at < names.Length; at++)
        {
            if (names[at].Length > 0) cells[names[at]] = at < row.Cells.Count ? row.Cells[at] : "";
        }
        return new(row.Number, cells, row.Error ?? (IsRagged(row) ? "import.cell-count" : null));
    }

    /// <summary>Too few cells or too many mean that a delimiter or a quote went wrong, so no cell can be trusted. Empty ones at the end are harmless.</summary>
    private bool IsRagged(RawRow row) =>
        row.Cells.Count < names.Length || row.Cells.Skip(names.Length).Any(cell => cell.Length > 0);
}
