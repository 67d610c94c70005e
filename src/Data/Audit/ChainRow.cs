namespace Lindian.Data.Audit;

/// <summary>What an entry of the chain seals: a change or a read.</summary>
public enum ChainKind { Event, Access }

/// <summary>
/// One link of the audit chain (G-3): a number without gaps and a hash over the row it refers to and the hash before it. Only
/// ever inserted, by one worker, after the row was committed; writers never wait for it.
/// </summary>
public sealed class ChainRow
{
    public long No { get; init; }
    public ChainKind Kind { get; init; }

    /// <summary>The subject of an event, or the id of an entry of the access log.</summary>
    public Guid Reference { get; init; }

    /// <summary>The number of the event within its subject; 0 for the access log.</summary>
    public int Seq { get; init; }
    public byte[] Hash { get; init; } = [];
    public DateTime At { get; init; }
}
