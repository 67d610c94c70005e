using Lindian.Data;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Integration.Import;

/// <summary>What to import, and how.</summary>
/// <param name="Target">demands or customers.</param>
/// <param name="Errors">Where to write the refused rows, as CSV; null for nowhere.</param>
/// <param name="Limit">At most this many rows in this run.</param>
/// <param name="DryRun">Everything but the saving.</param>
/// <param name="Resume">Goes on where a stopped or killed import of the same file and mapping was.</param>
public sealed record ImportOrder(string Target, string File, string Mapping, string? Errors = null, long? Limit = null, bool DryRun = false, bool Resume = false)
{
    /// <summary>Rows that are committed together, with the position. Other writers of an SQLite file wait for as long as they take.</summary>
    public int Batch { get; init; } = 100;

    /// <summary>Rest after each batch, see <see cref="TurnOfOthers"/>.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>
    /// Who waits for an SQLite file asks again after 100 ms at the latest, and gets no turn between batches that follow at once;
    /// so an import beside a serving node rests longer than that. PostgreSQL needs no rest.
    /// </summary>
    public static TimeSpan TurnOfOthers { get; } = TimeSpan.FromMilliseconds(110);
}

/// <summary>Where an import stands. Created, known (already there) and refused add up to the rows done.</summary>
/// <param name="Earlier">Rows that were done before this run went on.</param>
/// <param name="Finished">False when it was stopped or reached its limit.</param>
public sealed record ImportCount(long Total, long Created, long Known, long Refused, long Earlier = 0, bool Finished = false)
{
    public long Done => Created + Known + Refused;
}

/// <summary>A row that was not taken, with everything that is wrong with it.</summary>
public sealed record Refusal(long Line, IReadOnlyList<CellError> Errors, IReadOnlyDictionary<string, string> Cells);

/// <summary>Whoever watches an import. Told after every batch what is committed, so it has to be quick.</summary>
public interface IImportScreen
{
    void Counted(ImportCount count);

    void Refused(Refusal refusal);
}

/// <summary>Keeps the refused rows, so that none is lost by a kill.</summary>
internal interface IImportLedger
{
    /// <summary>Called in the transaction of a batch, before it is committed together with the position.</summary>
    Task Settle(AppDb db, IReadOnlyList<Refusal> refused, CancellationToken ct);
}
