namespace Lindian.Data.Jobs;

/// <summary>
/// Claims, leases and put-off deliveries end within the hour. One that seems to end later was written while the clock of a node ran
/// ahead; when the clock is right again it must not hold up the work until that moment comes.
/// </summary>
public static class ClockSlip
{
    public static readonly TimeSpan Beyond = TimeSpan.FromHours(1);
}
