namespace Lindian.Data;

/// <summary>What a piece of long work gives whom, on whose word: the job's own row tells how far it is.</summary>
public sealed class AssignmentRow
{
    public Guid JobId { get; init; }

    /// <summary>Who asked for it, and in whose name and sight each demand is given.</summary>
    public Guid MemberId { get; init; }
    public Guid? OwnerId { get; init; }
    public Guid? DepartmentId { get; init; }
    public int Count { get; init; }
}

/// <summary>One demand of it, and why it could not be given.</summary>
public sealed class AssignmentItem
{
    public Guid JobId { get; init; }
    public int No { get; init; }
    public Guid DemandId { get; init; }

    /// <summary>The version that was seen when it was ticked; none where a whole list was given.</summary>
    public int? Version { get; init; }
    public DateTime? DoneAt { get; set; }

    /// <summary>The code of the refusal, with what its text names, each on a line of its own.</summary>
    public string? Refusal { get; set; }
}
