namespace Lindian.Features.Tasks;

/// <summary>
/// Who may open which page. Attributes want constants; a test holds them against the table of the life cycle, so that the table
/// stays the only place that decides.
/// </summary>
public static class TaskPolicies
{
    public const string Lead = "roles:Dispatcher,RegionLeader,TeamLeader";
    public const string Work = "roles:TeamLeader,Manager,CoreMember,BackOffice,HallClerk";

    /// <summary>Who looks at what others have to do.</summary>
    public const string Watch = "roles:Dispatcher,RegionLeader,TeamLeader,Supervisor,Executive";

    /// <summary>Who hands out or does tasks.</summary>
    public const string Either = "roles:Dispatcher,RegionLeader,TeamLeader,Manager,CoreMember,BackOffice,HallClerk";

    /// <summary>Who keeps the record of skills.</summary>
    public const string Skills = "roles:Administrator,RegionLeader,TeamLeader,Trainer";
}
