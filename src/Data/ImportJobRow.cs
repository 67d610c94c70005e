namespace Lindian.Data;

public enum ImportState { Draft, Waiting, Running, Stopped, Done, Failed, Discarded }

/// <summary>An import that an administrator ordered on a page: which table, how its columns are read, how it stands.</summary>
public sealed class ImportJobRow
{
    public Guid Id { get; init; }
    public string Target { get; init; } = "";
    public string FileName { get; init; } = "";
    public string FileHash { get; init; } = "";

    /// <summary>The column names of the file, one a line.</summary>
    public string Columns { get; init; } = "";

    /// <summary>The mapping as the command line would read it from a file.</summary>
    public string Mapping { get; set; } = "";
    public string MappingHash { get; set; } = "";

    /// <summary>The token of concurrency: who stops a job and who ends it can't both win.</summary>
    public ImportState State { get; set; }
    public Guid OrderedBy { get; init; }
    public DateTime CreatedAt { get; init; }
    public long Total { get; init; }

    /// <summary>From then on it goes on where it was left.</summary>
    public bool Begun { get; set; }
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>Which run has it; one whose claim ran out must not write any more.</summary>
    public Guid? ClaimedBy { get; set; }

    /// <summary>Code of why it failed.</summary>
    public string? Error { get; set; }
    public DateTime? EndedAt { get; set; }
}

/// <summary>A piece of an uploaded file, wrapped by the master key: any node may go on with the import, and a backup holds nothing readable.</summary>
public sealed class ImportPartRow
{
    public Guid JobId { get; init; }
    public int No { get; init; }
    public byte[] Wrapped { get; init; } = [];
}

/// <summary>A refused row with its errors, wrapped by the master key.</summary>
public sealed class ImportRefusalRow
{
    public Guid JobId { get; init; }
    public long Line { get; init; }
    public byte[] Wrapped { get; init; } = [];
}
