using Lindian.Features.Integration.Import;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Integration.Desk;

/// <summary>The first rows of a table as they stand, and what is wrong with them.</summary>
public sealed class ImportPreview : IImportScreen
{
    private readonly Dictionary<long, Refusal> refused = [];

    public List<TableRow> Rows { get; } = [];

    public ImportCount Count { get; set; } = new(0, 0, 0, 0);

    public IReadOnlyList<CellError> ErrorsOf(TableRow row) => refused.GetValueOrDefault(row.Number)?.Errors ?? [];

    public async Task Read(string file, int most, CancellationToken ct)
    {
        await foreach (var row in TableFile.Read(file, null, ct))
        {
            if (Rows.Count == most) break;
            Rows.Add(row);
        }
    }

    void IImportScreen.Counted(ImportCount count)
    {
    }

    void IImportScreen.Refused(Refusal refusal) => refused[refusal.Line] = refusal;
}
