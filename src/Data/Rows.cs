namespace Lindian.Data;

/// <summary>
/// One thing that happened to one subject: timeline, change audit and source of deliveries. (subject, seq) is unique, so two
/// writers can't both add the same next event.
/// </summary>
public sealed class EventRow
{
    public Guid SubjectId { get; init; }
    public int Seq { get; init; }
    public string SubjectKind { get; init; } = "";
    public string Name { get; init; } = "";
    public int PayloadVersion { get; init; }

    /// <summary>JSON as it was written; hashed and replayed from exactly this text.</summary>
    public string Payload { get; init; } = "";
    public Guid ActorId { get; init; }
    public string ActorKind { get; init; } = "";
    public DateTime HappenedAt { get; init; }
    public DateTime ReceivedAt { get; init; }
    public string Source { get; init; } = "";
    public Guid? OperationId { get; init; }

    /// <summary>The node's mark on the row, see <see cref="Audit.Marks"/>.</summary>
    public byte[] Mark { get; internal set; } = null!;

    /// <summary>The units that the subject belonged to when it was saved. Not stored: only the live signal needs them.</summary>
    public IReadOnlyCollection<Guid> UnitIds { get; init; } = [];
}

/// <summary>An event that a handler has still to see. The row goes when the handler's own changes are saved.</summary>
public sealed class DeliveryRow
{
    public Guid SubjectId { get; init; }
    public int Seq { get; init; }
    public string Handler { get; init; } = "";
    public DateTime DueAt { get; set; }
    public int Attempts { get; set; }
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>Set after too many attempts; shown to the administrator, who can send it again.</summary>
    public DateTime? ParkedAt { get; set; }
    public string? Error { get; set; }
}

/// <summary>A write that was done, and what it answered.</summary>
public sealed class OperationRow
{
    public Guid ActorId { get; init; }
    public Guid OperationId { get; init; }
    public string UseCase { get; init; } = "";
    public string BodyHash { get; init; } = "";
    public string Answer { get; init; } = "";
    public DateTime At { get; init; }
}

/// <summary>A read of personal data, an export or a look-up by a personal key (DESIGN, audit). Insert only.</summary>
public sealed class AccessRow
{
    public Guid Id { get; init; }
    public DateTime At { get; init; }
    public Guid MemberId { get; init; }
    public string What { get; init; } = "";
    public Guid? SubjectId { get; init; }
    public string? Detail { get; init; }

    /// <summary>The node's mark on the row, see <see cref="Audit.Marks"/>.</summary>
    public byte[] Mark { get; internal set; } = null!;
}

/// <summary>The searchable words of a subject as two-character tokens; a full-text index stands behind it on both databases.</summary>
public sealed class SearchRow
{
    public Guid SubjectId { get; init; }
    public string Kind { get; init; } = "";

    /// <summary>Grows from the older to the newer subjects of a kind; 0 where nobody asks for the newest.</summary>
    public long Serial { get; init; }
    public string Tokens { get; set; } = "";
}

/// <summary>A server-wide counter from which nodes take blocks.</summary>
public sealed class CounterRow
{
    public string Name { get; init; } = "";
    public long Next { get; set; }
}
