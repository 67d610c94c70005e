namespace Lindian.Data.Jobs;

/// <summary>Waiting and running jobs are open; a superseded one is covered by a later one of its kind.</summary>
public enum JobState { Waiting, Running, Done, Stopped, Superseded }

/// <summary>
/// Long work that survives the node that began it: how far it came rests here, and any node may go on from there once the
/// claim of the last one ran out.
/// </summary>
public sealed class JobRow
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";

    /// <summary>The token of concurrency: who stops a job and who ends it can't both win.</summary>
    public JobState State { get; set; }
    public DateTime CreatedAt { get; init; }

    /// <summary>Not before, so that every node has dropped what it remembered of the old state.</summary>
    public DateTime DueAt { get; init; }
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>The last subject that was done; empty at the start.</summary>
    public Guid Position { get; set; }
    public int Done { get; set; }

    /// <summary>What could not be done; the rest went on without it.</summary>
    public int Failed { get; set; }
    public string? Error { get; set; }
    public DateTime? EndedAt { get; set; }

    public bool IsOpen => State is JobState.Waiting or JobState.Running;
}
