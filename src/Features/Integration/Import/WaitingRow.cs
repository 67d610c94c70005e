using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Integration.Import;

/// <summary>A row on its way in.</summary>
/// <param name="Key">Null when the row cannot be read.</param>
internal sealed record WaitingRow(TableRow Row, MappedRow Mapped, RowKey? Key)
{
    /// <summary>Null until it is known what becomes of the row.</summary>
    public RowOutcome? Outcome { get; set; }
}
