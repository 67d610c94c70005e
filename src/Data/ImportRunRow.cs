namespace Lindian.Data;

/// <summary>
/// How far an import of one file came, saved together with each row that it created, so that a stopped or killed import goes
/// on exactly where it was. File and mapping are known by their hashes.
/// </summary>
public sealed record ImportRunRow
{
    public required string FileHash { get; init; }
    public required string MappingHash { get; init; }
    public required string Target { get; init; }

    /// <summary>Line of the last row that is done, whatever came of it; 0 before the first.</summary>
    public long LastLine { get; init; }
    public long Created { get; init; }
    public long Known { get; init; }
    public long Refused { get; init; }
    public DateTime StartedAt { get; init; }

    /// <summary>Null while rows are left.</summary>
    public DateTime? FinishedAt { get; init; }
}
