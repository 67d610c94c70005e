using Microsoft.EntityFrameworkCore.Metadata;

namespace Lindian.Data.Bulk;

/// <summary>Rows gathered by table, in the order in which tables were first met: what is referred to stands before what refers.</summary>
internal sealed class BulkBatch(IModel model, Dictionary<Type, BulkTable> tables)
{
    private readonly Dictionary<BulkTable, List<object>> rows = [];

    public int Count { get; private set; }
    public IEnumerable<(BulkTable Table, List<object> Rows)> Tables => rows.Select(r => (r.Key, r.Value));

    public BulkBatch Next() => new(model, tables);

    public void Add(object row)
    {
        var table = TableOf(row.GetType());
        if (!rows.TryGetValue(table, out var list)) rows[table] = list = [];
        list.Add(row);
        Count++;
        foreach (var part in table.Parts)
            foreach (var one in part(row)) Add(one);
    }

    private BulkTable TableOf(Type type)
    {
        if (tables.TryGetValue(type, out var known)) return known;
        return tables[type] = BulkTable.Of(model.FindEntityType(type) ?? throw new NotSupportedException($"{type.Name} is not mapped."));
    }
}
