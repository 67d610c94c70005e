namespace Lindian.Features.Demands;

/// <summary>
/// Who may open which page. Attributes want constants; a test holds them against the table of the life cycle, so that the
/// table stays the only place that decides.
/// </summary>
public static class DemandPolicies
{
    public const string Intake = "roles:Dispatcher,RegionLeader,TeamLeader,Manager,CoreMember,BackOffice,HallClerk,HallLead";
    public const string Dispatch = "roles:Dispatcher,RegionLeader,TeamLeader";
    public const string Handle = "roles:TeamLeader,Manager,CoreMember,BackOffice,HallClerk";
    public const string Review = "roles:Dispatcher,RegionLeader,TeamLeader,HallLead,Supervisor";
    public const string FollowUp = "roles:Dispatcher,BackOffice,HallClerk,HallLead,Supervisor";
    public const string Suspend = "roles:Dispatcher,RegionLeader,TeamLeader";
    public const string DecideAppeal = "roles:RegionLeader,Supervisor";
    public const string Supervise = "roles:RegionLeader,TeamLeader,Supervisor";
}
