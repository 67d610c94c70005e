namespace Lindian.Data.Bulk;

/// <summary>A clock that stands where it was put: the time of what is being told.</summary>
public sealed class MovedClock(DateTime start) : TimeProvider
{
    /// <summary>UTC.</summary>
    public DateTime At { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => new(At, TimeSpan.Zero);
}
